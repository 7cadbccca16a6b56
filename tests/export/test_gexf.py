import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from bridge_affair import ENTITIES, HAPPENINGS

from onrecord.errors import AbortError
from onrecord.export.flat import EDGE, NODE, NOT_XML, flat_edges, flat_nodes
from onrecord.export.gexf import gexf, write_gexf
from onrecord.export.graphml import graphml, write_graphml
from onrecord.network import Evidence, Happening, NamedEntity, project
from onrecord.store import Store

NETWORK = project(ENTITIES, HAPPENINGS)


def by_networkx(network: "nx.MultiDiGraph[str]") -> tuple[str, str]:
    """GEXF and GraphML as networkx writes a network with the same plain attributes."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in map(clean, flat_nodes(network)):
        flat.add_node(row["id"], **{name: row[name] for name in NODE} | {"events": int(row["events"])})
    for row in map(clean, flat_edges(network)):
        told = {name: row[name] for name in EDGE} | {"sentences": int(row["sentences"])}
        flat.add_edge(row["source"], row["target"], key=row["key"], **told)
    written = "\n".join(nx.generate_graphml(flat, named_key_ids=True)) + "\n"
    for _, _, data in flat.edges(data=True):
        data["relation"] = data.pop("type")
        data |= {name: data[bound] for name, bound in (("start", "earliest"), ("end", "latest")) if data[bound]}
    passing = re.compile(r'(?<=<meta) lastmodifieddate="[^"]*"|(?<=<creator>)[^<]*')
    return passing.sub("", "\n".join(nx.generate_gexf(flat, version="1.2draft"))) + "\n", written


def clean(row: dict[str, str]) -> dict[str, str]:
    """A row without what XML cannot hold."""
    return {name: NOT_XML.sub("\ufffd", text) for name, text in row.items()}


def plain(text: str) -> str:
    """What a file holds that has no letters but those of ASCII."""
    return text.encode("ascii", "xmlcharrefreplace").decode()


HOSTILE = project(
    [NamedEntity('u:"a" & <b>', "person", "Ada\x00 <&> \ud800 ⚓ 'n' \"so\"\t."), NamedEntity("u:c", "place", "")],
    [
        Happening("v1", "event", "meeting", "%s %(x)s", ('u:"a" & <b>', "u:c"), evidence=(Evidence("\x0b\t{y}", "a"),)),
        Happening("v2", "event", "call", "]]>", ("u:c", 'u:"a" & <b>'), earliest="2031-02-01", latest="2031-02-11"),
    ],
)  # fmt: skip


@pytest.mark.parametrize("network", [NETWORK, HOSTILE], ids=["affair", "hostile"])
def test_both_are_what_networkx_writes(network: "nx.MultiDiGraph[str]") -> None:
    of_gexf, of_graphml = by_networkx(network)
    assert plain(gexf(network)).replace("<creator>onrecord<", "<creator><") == of_gexf
    assert plain(graphml(network)) == of_graphml


def test_nobody_need_have_met() -> None:
    alone = project(ENTITIES, [])
    for again in (nx.read_gexf(BytesIO(gexf(alone).encode())), nx.read_graphml(BytesIO(graphml(alone).encode()))):
        assert set(again) == set(alone)


def test_gexf_reads_back_with_every_edge_and_its_sentence() -> None:
    again = nx.read_gexf(BytesIO(gexf(NETWORK).encode()))
    assert again.number_of_edges() == NETWORK.number_of_edges()
    sentences = {data["evidence"] for _, _, data in again.edges(data=True)}
    assert (
        "Quill would not say whether he had seen Sand. [The Calder Ledger, 2031-04-12, The bridge that stayed on paper]"
        in sentences
    )


def test_gephi_gets_dated_lines_for_its_timeline() -> None:
    root = ElementTree.fromstring(gexf(NETWORK))
    space = root.tag.removesuffix("gexf")
    (graph,) = root.findall(f"{space}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    edges = list(root.iter(f"{space}edge"))
    assert {edge.get("type") for edge in edges} <= {None, "directed", "undirected"}
    dated = {(edge.get("start"), edge.get("end")) for edge in edges}
    assert {("2030-10-01", "2030-10-31"), (None, None)} <= dated
    assert "" not in {bound for pair in dated for bound in pair}


def test_graphml_reads_back_with_names_and_dates() -> None:
    again = nx.read_graphml(BytesIO(graphml(NETWORK).encode()), force_multigraph=True)
    assert again.number_of_edges() == NETWORK.number_of_edges()
    assert again.nodes["urn:yildiz"]["label"] == "Kerem Yıldız"
    assert {data["earliest"] for _, _, data in again.edges(data=True)} >= {"", "2031-02-11"}


def test_no_date_of_today_and_no_version_is_written() -> None:
    assert "lastmodifieddate" not in gexf(NETWORK)
    assert gexf(NETWORK) == gexf(project(reversed(ENTITIES), reversed(HAPPENINGS)))
    assert graphml(NETWORK) == graphml(project(reversed(ENTITIES), reversed(HAPPENINGS)))


def test_what_xml_cannot_hold_is_replaced() -> None:
    odd = NamedEntity("u:a", "person", "Ada\x00 <&> \ud800 ⚓")
    evidence = (Evidence("She\x0b said “so”.", "a1"),)
    told = Happening("v1", "event", "meeting", "Meeting\x1b", ("u:a", "u:b"), evidence=evidence)
    network = project([odd, NamedEntity("u:b", "person", "Bo")], [told])
    for text in (gexf(network), graphml(network)):
        values = {text for node in ElementTree.fromstring(text).iter() for text in (node.text, node.get("value"))}
        assert "She\ufffd said “so”. [a1]" in values


def test_both_are_written_from_a_store(store: Store, tmp_path: Path) -> None:
    write_gexf(store, tmp_path / "network.gexf")
    write_graphml(store, tmp_path / "network.graphml")
    for name in ("network.gexf", "network.graphml"):
        assert "Halvorsen and Reeve met on 4 April 2021." in (tmp_path / name).read_text("utf-8")


def test_a_folder_that_is_a_file_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AbortError, match=r"network\.gexf: cannot be written"):
        write_gexf(NETWORK, tmp_path / "file" / "network.gexf")
