"""Training: epochs with a checkpoint behind each, and a log of the scores on the development parts."""

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from onrecord.language.train.batches import batches
from onrecord.language.train.corpora import Corpora, epoch
from onrecord.language.train.losses import WEIGHTS, losses
from onrecord.language.train.network import Network
from onrecord.language.train.score import Development, score
from onrecord.language.trained.pieces import Pieces

RATE, HEAD_FACTOR, WARM_UP, DECAY, CLIP = 2e-4, 8.0, 0.06, 0.01, 1.0
"""AdamW's rate for the encoder, how much faster the heads learn, the share of steps with rising rate."""
AGAIN, KEPT = 1e-4, 0.25
"""The rate of a run that goes on from another's weights, and how much of those the mean of both takes in the end
(weights of one descent can be averaged, mostly for the better: Wortsman et al., ICML 2022)."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is trained, on what, and how: for how many epochs, in batches of how many words; `out` takes checkpoint and
    log."""

    network: Network
    pieces: Pieces
    corpora: Corpora
    held: Development
    out: Path
    epochs: int
    seed: int = 1
    words: int = 1500
    rate: float = RATE

    @property
    def device(self) -> torch.device:
        """Where the network is."""
        return next(self.network.parameters()).device


def begin_from(checkpoint: Path, network: Network) -> None:
    """Gives `network` the weights of another run's checkpoint."""
    network.load_state_dict(weights_of(checkpoint))


def average_with(checkpoint: Path, network: Network) -> None:
    """Moves the weights of `network` a little of the way back to those that it began from."""
    before = weights_of(checkpoint)
    after = network.state_dict()
    network.load_state_dict(
        {
            name: torch.lerp(row, before[name].to(row), KEPT) if row.is_floating_point() else row
            for name, row in after.items()
        }
    )


def weights_of(checkpoint: Path) -> dict[str, torch.Tensor]:
    """The network's weights in a checkpoint."""
    kept: dict[str, torch.Tensor] = torch.load(checkpoint, map_location="cpu", weights_only=True)["network"]
    return kept


def train(run: Run) -> None:
    """Trains the network in place; goes on from the checkpoint in `run.out` if there is one."""
    run.network.to("cuda" if torch.cuda.is_available() else "cpu")
    steps = run.epochs * sum(1 for _ in batches(epoch(run.corpora, Random(0)), run.pieces, Random(0), run.words))
    optimizer, schedule = prepare(run.network, steps, run.rate)
    parts = {"network": run.network, "optimizer": optimizer, "schedule": schedule}
    checkpoint = run.out / "checkpoint.pt"
    done = 0
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=run.device, weights_only=True)
        done = kept["epoch"]
        for name, part in parts.items():
            part.load_state_dict(kept[name])
    for number in range(done, run.epochs):
        begun = time.monotonic()
        means = one_epoch(run, optimizer, schedule, number)
        torch.save({name: part.state_dict() for name, part in parts.items()} | {"epoch": number + 1}, checkpoint)
        row = {"epoch": number + 1, "seconds": round(time.monotonic() - begun), "losses": means}
        write_row(run.out / "log.jsonl", row | {"dev": score(run.network, run.pieces, run.held)})


def prepare(network: Network, steps: int, rate: float) -> tuple[AdamW, LambdaLR]:
    """The optimizer, heads learning faster than the encoder, with a rate that rises shortly to `rate` and falls to
    nothing."""
    encoder = list(network.encoder.parameters())
    inside = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in inside]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * HEAD_FACTOR}]
    warm = max(1, int(WARM_UP * steps))
    optimizer = AdamW(groups, weight_decay=DECAY, fused=True)
    return optimizer, LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )


def one_epoch(run: Run, optimizer: AdamW, schedule: LambdaLR, number: int) -> dict[str, float]:
    """One pass over freshly cut windows; returns each head's mean loss."""
    run.network.train()
    random = Random(run.seed * 1000 + number)
    torch.manual_seed(run.seed * 1000 + number)
    sums: dict[str, list[float]] = {}
    for batch in batches(epoch(run.corpora, random), run.pieces, random, run.words):
        with torch.autocast(run.device.type, dtype=torch.bfloat16):
            found = losses(run.network, batch.to(run.device))
        total = sum(WEIGHTS[name] * loss for name, loss in found.items())
        optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(run.network.parameters(), CLIP)
        optimizer.step()
        schedule.step()
        for name, loss in found.items():
            sums.setdefault(name, []).append(float(loss.detach()))
    return {name: round(sum(row) / len(row), 4) for name, row in sums.items()}


def write_row(path: Path, row: dict[str, object]) -> None:
    """Appends `row` as a line of JSON, and shows it."""
    with path.open("a", encoding="utf-8") as log:
        log.write(json.dumps(row) + "\n")
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()
