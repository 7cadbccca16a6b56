"""How wrong the network is on a batch, head by head."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from onrecord.language.train.batches import Batch
from onrecord.language.train.example import UNKNOWN
from onrecord.language.train.network import FAR, Network, Words

WEIGHTS = {
    "upos": 0.5, "scripts": 0.5, "names": 1.0, "machine_names": 0.3, "parts": 2.0, "links": 1.0,
    "heads": 1.0, "labels": 0.7, "antecedents": 0.7,
}  # fmt: skip
"""What each head's loss counts for; machine-made labels least."""


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The mean loss of each head that the batch's corpus teaches."""
    words = network.read(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
    targets = batch.targets
    found = {
        name: mean_loss(network.tag(name, words), targets[name])
        for name in network.taggers
        if name in targets and name != "parts"
    }
    if "parts" in targets:
        found["parts"] = sequence_loss(network.tag("parts", words), network.transitions, targets["parts"])
    if "heads" in targets:
        heads = targets["heads"]
        found["heads"] = mean_loss(network.heads(words, batch.sentences), heads)
        labels = targets["labels"].masked_fill(heads == UNKNOWN, UNKNOWN)
        found["labels"] = mean_loss(network.label(words, heads.clamp(min=0)), labels)
    if "links" in targets:
        found["links"] = mean_loss(hide_padding(network.links(words), batch.sentences), targets["links"])
    if batch.antecedents is not None:
        found["antecedents"] = antecedent_loss(network, words, batch, batch.antecedents)
    return found


def mean_loss(scores: Tensor, right: Tensor) -> Tensor:
    """Cross entropy over the words whose label is known."""
    if not bool((right != UNKNOWN).any()):
        return scores.sum() * 0.0
    return cross_entropy(scores.float().flatten(0, 1), right.flatten(), ignore_index=UNKNOWN)


def sequence_loss(scores: Tensor, transitions: Tensor, right: Tensor) -> Tensor:
    """Minus the log of the probability of the right sequence of tags, a word: a linear-chain conditional random field
    (Lafferty et al., ICML 2001). The last row of `transitions` stands for the beginning."""
    scores, known = scores.float(), right != UNKNOWN
    tags = right.clamp(min=0)
    inner, opening = transitions[:-1].float(), transitions[-1].float()
    gold = scores.gather(2, tags.unsqueeze(2)).squeeze(2)
    moves = torch.cat([opening[tags[:, :1]], inner[tags[:, :-1], tags[:, 1:]]], dim=1)
    total = opening + scores[:, 0]
    for at in range(1, scores.shape[1]):
        following = torch.logsumexp(total.unsqueeze(2) + inner, dim=1) + scores[:, at]
        total = torch.where(known[:, at : at + 1], following, total)
    loss = torch.logsumexp(total, dim=1).sum() - ((gold + moves) * known).sum()
    return loss / known.sum()


def hide_padding(scores: Tensor, sentences: Tensor) -> Tensor:
    """Pointer scores with the columns of padding ruled out."""
    padding = torch.nn.functional.pad(sentences < 0, (1, 0), value=False)
    return scores.masked_fill(padding.unsqueeze(1), FAR)


def antecedent_loss(network: Network, words: Words, batch: Batch, right: Tensor) -> Tensor:
    """Minus the log of the probability of all right antecedents together, mean over the words that have some."""
    scores = hide_padding(network.earlier(words), batch.sentences).float()
    itself = torch.nn.functional.pad(
        torch.eye(scores.shape[1], dtype=torch.bool, device=scores.device), (1, 0), value=False
    )
    scores = scores.masked_fill(itself, FAR)
    known = right.any(dim=2)
    total = torch.logsumexp(scores, dim=2) - torch.logsumexp(scores.masked_fill(~right, FAR), dim=2)
    return total[known].mean()
