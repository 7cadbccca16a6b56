"""What reads the corpora runs where PyTorch is not installed."""

import subprocess
import sys

READERS = "example gap polnear pronouns treebank wikigold"


def test_reading_a_corpus_needs_no_torch() -> None:
    imports = "; ".join(f"import onrecord.language.train.{name}" for name in READERS.split())
    script = f"import sys; sys.modules['torch'] = None; {imports}"
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)})
