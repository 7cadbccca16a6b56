# ruff: noqa: N815 - the terms of RDF vocabularies are written in camel case
"""The vocabulary as closed namespaces: a term that `ontology/` does not define raises AttributeError here."""

from pathlib import Path

from rdflib import DCTERMS, PROV, RDF, RDFS, SDO, SKOS, XSD, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from onrecord.errors import AbortError

DATA_BASE = "https://w3id.org/onrecord/id/"
"""Where the IRIs of the data begin, unless ``--base`` says otherwise."""


class REC(DefinedNamespace):
    """What onrecord adds to the public vocabularies; defined in ``ontology/onrecord.ttl``."""

    _fail = True
    _NS = Namespace("https://w3id.org/onrecord/ns#")

    Entity: URIRef
    Group: URIRef
    UnnamedSource: URIRef

    Event: URIRef
    Contact: URIRef
    Meeting: URIRef
    Call: URIRef
    Visit: URIRef
    Negotiation: URIRef
    Interview: URIRef
    Hearing: URIRef
    Correspondence: URIRef
    Personnel: URIRef
    Appointment: URIRef
    Nomination: URIRef
    Election: URIRef
    Dismissal: URIRef
    Resignation: URIRef
    Legal: URIRef
    Arrest: URIRef
    Charge: URIRef
    Trial: URIRef
    Sentence: URIRef
    Investigation: URIRef
    Lawsuit: URIRef
    Ruling: URIRef
    Agreement: URIRef
    Sanction: URIRef
    Demand: URIRef
    Disclosure: URIRef
    Attack: URIRef
    Accident: URIRef
    Death: URIRef
    Disaster: URIRef
    Protest: URIRef
    Launch: URIRef

    Account: URIRef
    Statement: URIRef
    Report: URIRef
    Position: URIRef
    TextSnapshot: URIRef
    Decision: URIRef
    IdentityDecision: URIRef
    Answer: URIRef
    Rejection: URIRef

    participant: URIRef
    agent: URIRef
    unnamedParticipants: URIRef
    place: URIRef
    status: URIRef
    account: URIRef
    accountOf: URIRef

    speaker: URIRef
    speakerText: URIRef
    addressee: URIRef
    channel: URIRef
    channelText: URIRef
    cueText: URIRef
    stance: URIRef
    content: URIRef
    within: URIRef
    denies: URIRef
    confirms: URIRef
    restsOn: URIRef
    heardFrom: URIRef
    origin: URIRef
    nearDuplicateOf: URIRef
    about: URIRef

    person: URIRef
    role: URIRef
    organization: URIRef

    earliest: URIRef
    latest: URIRef
    precision: URIRef
    timeText: URIRef
    timeBasis: URIRef
    edtf: URIRef

    article: URIRef
    evidence: URIRef
    sha256: URIRef

    answers: URIRef
    answeredBy: URIRef
    decidedOn: URIRef
    member: URIRef
    reason: URIRef
    confidence: URIRef
    decidedBy: URIRef
    action: URIRef
    formerIdentifier: URIRef
    rejects: URIRef
    version: URIRef

    met: URIRef
    reported: URIRef
    said: URIRef
    denied: URIRef
    holdsPosition: URIRef


class EVENT_TYPE(DefinedNamespace):  # noqa: N801 - a namespace, written like RDF and SKOS
    """The concepts of ``ontology/event-types.ttl``, one for each event type of the record format."""

    _fail = True
    _NS = Namespace("https://w3id.org/onrecord/event-type#")

    meeting: URIRef
    call: URIRef
    visit: URIRef
    negotiation: URIRef
    interview: URIRef
    hearing: URIRef
    contact: URIRef
    correspondence: URIRef
    appointment: URIRef
    nomination: URIRef
    election: URIRef
    dismissal: URIRef
    resignation: URIRef
    arrest: URIRef
    charge: URIRef
    trial: URIRef
    sentence: URIRef
    investigation: URIRef
    lawsuit: URIRef
    ruling: URIRef
    agreement: URIRef
    sanction: URIRef
    demand: URIRef
    disclosure: URIRef
    attack: URIRef
    accident: URIRef
    death: URIRef
    disaster: URIRef
    protest: URIRef
    launch: URIRef
    other: URIRef


class STANCE(DefinedNamespace):
    """The concepts of ``ontology/stance.ttl``: how a speaker stands to what is said."""

    _fail = True
    _NS = Namespace("https://w3id.org/onrecord/stance#")
    _extras = ["assert"]  # noqa: RUF012 - rdflib wants a list; `assert` is a keyword, so it cannot be annotated

    deny: URIRef
    confirm: URIRef
    decline: URIRef
    accuse: URIRef
    demand: URIRef
    promise: URIRef
    report: URIRef


class STATUS(DefinedNamespace):
    """The concepts of ``ontology/status.ttl``: whether an event is told as having happened."""

    _fail = True
    _NS = Namespace("https://w3id.org/onrecord/status#")

    happened: URIRef
    planned: URIRef
    possible: URIRef
    denied: URIRef
    alleged: URIRef


class OA(DefinedNamespace):
    """What is used of the Web Annotation vocabulary, which rdflib does not ship."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    hasSource: URIRef
    hasSelector: URIRef
    start: URIRef
    end: URIRef
    exact: URIRef
    prefix: URIRef
    suffix: URIRef


UNATTRIBUTED = "unattributed"
"""The name of a speaker for whom the text has no words, or only a pronoun that refers to nobody found."""

VERBS_OF_DENIAL = "(^|[^a-z])(den(y|ied|ies|ying|ial)|reject|dismiss|refut|rebut|disput|repudiat|disavow|contradict)"
"""Whether a cue is a word of denial, whatever its case; a regular expression, the same in the queries of `ontology/`.

Such a cue takes what is denied as its content ("denied that they met"); any other one, what the speaker says
("We never met", she said).
"""

PREFIXES: dict[str, str] = {
    "rec": str(REC),
    "type": str(EVENT_TYPE),
    "stance": str(STANCE),
    "status": str(STATUS),
    "schema": str(SDO),
    "oa": str(OA),
    "prov": str(PROV),
    "skos": str(SKOS),
    "dct": str(DCTERMS),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": str(XSD),
}
"""The prefixes of every export and query, in the order in which they are written."""


def ontology_folder() -> Path:
    """The folder of the ontology, shapes and queries: beside the package when installed, else of the checkout.

    Raises AbortError where neither is there.
    """
    here = Path(__file__).resolve()
    for folder in (here.parent / "ontology", here.parents[2] / "ontology"):
        if (folder / "onrecord.ttl").is_file():
            return folder
    raise AbortError(f"{here.parent / 'ontology'}: the ontology is missing: install onrecord again")
