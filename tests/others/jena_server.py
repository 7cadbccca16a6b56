"""An endpoint over a file by Apache Jena's own parser, store (TDB2) and query engine, of which Fuseki is made; no test.

Debian has Jena's libraries, but not Fuseki. Run by the tests as ``python jena_server.py FILE PORT``.
"""

import sys
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qs

import jpype

JARS = Path("/usr/share/java")
NEEDED = (
    "jena-arq", "jena-base", "jena-core", "jena-dboe-base", "jena-dboe-index", "jena-dboe-storage",
    "jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri", "jena-shacl", "jena-tdb2", "commons-cli",
    "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3", "dexx.collection", "gson",
    "guava", "httpclient", "httpclient-cache", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind",
    "jakarta.json-api", "jcl-over-slf4j", "jsonld-java", "protobuf", "slf4j-api", "slf4j-nop", "thrift",
    "titanium-json-ld",
)  # fmt: skip
MESSAGES = "org/apache/jena/ext/"
"""Where Debian's package leaves the messages of a parser that it has moved to another place, and then seeks in vain."""


def start_java(folder: Path) -> None:
    """Starts Java with Jena; `folder` gets what Debian's package has in the wrong place."""
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(MESSAGES) and name.endswith(".properties"):
                path = folder / name.removeprefix(MESSAGES)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(jar.read(name))
    jpype.startJVM(classpath=[*(str(JARS / f"{name}.jar") for name in NEEDED), str(folder)])


def load(path: str) -> "jpype.JObject":
    """A data set of TDB2 in memory with the content of a file; in queries its default graph is the union of all."""
    read = jpype.JClass("org.apache.jena.query.ReadWrite")
    data = jpype.JClass("org.apache.jena.tdb2.TDB2Factory").createDataset()
    data.getContext().set(jpype.JClass("org.apache.jena.tdb2.TDB2").symUnionDefaultGraph, True)
    data.begin(read.WRITE)
    # Debian lacks what Jena reads JSON-LD 1.1 with; ours reads the same as 1.0
    lang = jpype.JClass("org.apache.jena.riot.Lang")
    syntax = (
        lang.JSONLD10
        if path.endswith(".jsonld")
        else jpype.JClass("org.apache.jena.riot.RDFLanguages").filenameToLang(path)
    )
    jpype.JClass("org.apache.jena.riot.RDFParser").source(path).forceLang(syntax).parse(data)
    data.commit()
    data.end()
    return data


def answer(data: "jpype.JObject", query: str) -> bytes:
    """The answer to a SELECT query as SPARQL's JSON."""
    data.begin(jpype.JClass("org.apache.jena.query.ReadWrite").READ)
    try:
        asked = jpype.JClass("org.apache.jena.query.QueryExecutionFactory").create(query, data)
        out = jpype.JClass("java.io.ByteArrayOutputStream")()
        jpype.JClass("org.apache.jena.query.ResultSetFormatter").outputAsJSON(out, asked.execSelect())
        return bytes(out.toByteArray())
    finally:
        data.end()


def main() -> None:
    """Answers until it is stopped."""
    file, port = sys.argv[1:]
    with TemporaryDirectory() as folder:
        start_java(Path(folder))
        data = load(file)

        class Endpoint(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                """Answers the query of a form."""
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                content = answer(data, form["query"][0])
                self.send_response(200)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *arguments: object) -> None:
                """Says nothing."""

        HTTPServer(("127.0.0.1", int(port)), Endpoint).serve_forever()


if __name__ == "__main__":
    main()
