"""The trained network -> ``model.onnx``: one graph with weights in eight bits.

Matrix products are computed in eight bits, each input scaled by what it holds, so windows must be read one at a time
for their neighbours not to matter. Weights use seven bits of the eight, since on processors without dot products of
eight bits sums would else overflow and results differ from machine to machine (onnxruntime's ``reduce_range``).
"""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from onnxruntime.quantization import quantize_dynamic
from torch import Tensor, nn

from onrecord.language.train.batches import INPUTS
from onrecord.language.train.losses import hide_padding
from onrecord.language.train.network import FAR, Network
from onrecord.language.trained.labels import write_labels
from onrecord.language.trained.reader import NEAREST

OUTPUTS = (
    "upos", "scripts", "names", "parts", "arcs", "relations", "links", "link_scores",
    "antecedents", "antecedent_scores",
)  # fmt: skip
SMALLEST = 4096
"""Weights with fewer numbers stay as they are."""


class Exported(nn.Module):
    """The network with what needs no decision of its own already decided: parts of speech, lemma scripts, and for each
    word the scores of its relations to the best head."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor, sentences: Tensor
    ) -> tuple[Tensor, ...]:
        """The outputs named in `OUTPUTS`."""
        net = self.network
        words = net.read(pieces, shapes, mask, first, last)
        arcs = net.heads(words, sentences)
        best = [net.tag(name, words).argmax(2) for name in ("upos", "scripts")]
        rows = [torch.log_softmax(net.tag(name, words), 2) for name in ("names", "parts")]
        rows[1] = net.tag("parts", words)
        links = nearest(hide_padding(net.links(words), sentences))
        itself = nn.functional.pad(torch.eye(first.shape[1]), (1, 0)) * FAR
        antecedents = nearest(hide_padding(net.earlier(words), sentences) + itself)
        return (*best, *rows, arcs, net.label(words, arcs.argmax(2)), *links, *antecedents)


def nearest(scores: Tensor) -> tuple[Tensor, Tensor]:
    """The columns with the best scores and their log probabilities, ``[batch, words, NEAREST]``."""
    chances, columns = torch.log_softmax(scores, 2).topk(NEAREST, dim=2)
    return columns, chances


def export(network: Network, folder: Path) -> None:
    """Writes ``model.onnx`` with eight-bit weights and ``labels.json`` into `folder`."""
    learnt = tuple(tuple(round(score, 4) for score in row) for row in network.transitions.tolist())
    write_labels(replace(network.labels, transitions=learnt), folder / "labels.json")
    network.eval()
    batch, pieces, count = (torch.export.Dim(name, min=low) for name, low in (("batch", 1), ("piece", 2), ("word", 8)))
    shapes = tuple({0: batch, 1: pieces} for _ in range(3)) + tuple({0: batch, 1: count} for _ in range(3))
    program = torch.onnx.export(
        Exported(network),
        sample_input(),
        dynamo=True,
        dynamic_shapes=shapes,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        opset_version=18,
    )
    assert program is not None
    program.optimize()
    with TemporaryDirectory() as scratch:
        whole, quantized = Path(scratch) / "whole.onnx", Path(scratch) / "quantized.onnx"
        onnx.save(program.model_proto, whole)
        quantize_dynamic(whole, quantized, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True)
        onnx.save(shrink(onnx.load(quantized)), folder / "model.onnx")


def sample_input() -> tuple[Tensor, ...]:
    """Two windows of sixteen words of one piece each, to trace the network with."""
    pieces, words = torch.ones((2, 18), dtype=torch.int64), torch.arange(1, 17).repeat(2, 1)
    # each a tensor of its own: one that is given twice would be traced as one input
    return pieces, torch.zeros_like(pieces), pieces.clone(), words, words.clone(), torch.zeros_like(words)


def shrink(model: onnx.ModelProto) -> onnx.ModelProto:
    """`model` with what large weights are not yet in eight bits, the tables of vectors above all, as such integers with
    one scale a row or column. Of a table only the rows that are looked up are made whole again."""
    graph = model.graph
    for weight in list(graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < SMALLEST or values.ndim < 2:
            continue
        lookups = [node for node in graph.node if node.op_type == "Gather" and node.input[0] == weight.name]
        whole, scale = in_eight_bits(values, 0 if lookups else values.ndim - 1)
        name = weight.name
        graph.initializer.remove(weight)
        graph.initializer.append(numpy_helper.from_array(whole, f"{name}.int8"))
        if lookups:
            graph.initializer.append(numpy_helper.from_array(scale[:, None], f"{name}.scale"))
            for node in lookups:
                look_up(graph, node, name)
        else:
            graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
            inputs = [f"{name}.int8", f"{name}.scale"]
            graph.node.insert(0, helper.make_node("DequantizeLinear", inputs, [name], axis=values.ndim - 1))
    return model


def look_up(graph: onnx.GraphProto, node: onnx.NodeProto, name: str) -> None:
    """Puts in the place of `node`, which takes rows of the table `name`, the same with integers and scales."""
    at, rows, out = list(graph.node).index(node), node.input[1], node.output[0]
    graph.node.remove(node)
    made = [
        helper.make_node("Gather", [f"{name}.int8", rows], [f"{out}.int8"], axis=0),
        helper.make_node("Gather", [f"{name}.scale", rows], [f"{out}.scale"], axis=0),
        helper.make_node("Cast", [f"{out}.int8"], [f"{out}.float"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}.float", f"{out}.scale"], [out]),
    ]
    for place, each in enumerate(made):
        graph.node.insert(at + place, each)


def in_eight_bits(values: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The values as whole numbers from -127 to 127, and the scale of each slice along `axis`."""
    others = tuple(each for each in range(values.ndim) if each != axis)
    scale = np.maximum(np.abs(values).max(axis=others), 1e-12).astype(np.float32) / 127
    shape = [-1 if each == axis else 1 for each in range(values.ndim)]
    return np.rint(values / scale.reshape(shape)).astype(np.int8), scale
