"""An invented affair about a bridge that was never built, as a resolved store would give it: for looking at pages."""

from collections.abc import Iterator

from onrecord.model import EntityType
from onrecord.network import Evidence, Happening, NamedEntity
from onrecord.network.happening import STANCE_EDGES

PEOPLE = {
    "ostrava": "Livia Ostrava", "brandt": "Henrik Brandt-Okafor", "quill": "Tobias Quill", "marsh": "Eleni Marsh",
    "dufay": "Corentin Dufay", "sand": "Ingrid Sand", "hale": "Augustin Hale", "vos": "Petra Vos",
    "leto": "Ferran Leto", "nwosu": "Adaeze Nwosu", "kray": "Milosz Kray", "tamm": "Jaan Tamm", "bell": "Rosalind Bell",
    "oduya": "Samuel Oduya", "finch": "Dorothea Finch", "yildiz": "Kerem Yıldız",
}  # fmt: skip
OTHERS: dict[str, tuple[EntityType, str]] = {
    "ledger": ("outlet", "The Calder Ledger"), "evening": ("outlet", "Evening Standard of Morrow"),
    "wire": ("outlet", "NordPress"), "radio": ("outlet", "Radio Estuary"),
    "ministry": ("organization", "Ministry of Public Works"), "court": ("organization", "Court of Audit"),
    "arcus": ("organization", "Arcus Spans"), "party": ("organization", "Estuary Alliance"),
    "council": ("organization", "Calder City Council"), "bank": ("organization", "Bank of the Three Rivers"),
    "union": ("organization", "Dockers’ Union"), "engineers": ("group", "site engineers"),
    "residents": ("group", "residents of Low Quay"), "officials": ("unnamed", "two senior officials"),
    "insider": ("unnamed", "a person close to the tender"), "calder": ("place", "Calder"),
}  # fmt: skip
ENTITIES = (
    *(NamedEntity(f"urn:{key}", "person", name, (name.split()[-1],)) for key, name in PEOPLE.items()),
    *(NamedEntity(f"urn:{key}", kind, name) for key, (kind, name) in OTHERS.items()),
)
NAMES = {entity.key: entity.name for entity in ENTITIES}
ARTICLES = {
    "ledger": ("ledger-0412", "The bridge that stayed on paper", "The Calder Ledger", "2031-04-12"),
    "evening": ("evening-0415", "Dinners in the minister’s diary", "Evening Standard of Morrow", "2031-04-15"),
    "wire": ("wire-0416", "Arcus Spans chief rejects charges", "NordPress", "2031-04-16"),
    "radio": ("radio-0420", "Who knew of the second tender?", "Radio Estuary", "2031-04-20"),
}  # fmt: skip
EVENTS = """
meeting|ostrava brandt|2030-09-03|2030-09-03|happened|ledger evening
    On 3 September, Livia Ostrava received Henrik Brandt-Okafor at the ministry for two hours.
call|brandt quill|2030-09-14|2030-09-14|happened|ledger
    Brandt-Okafor telephoned Tobias Quill the following Saturday, according to the ministry’s log.
meeting|ostrava brandt dufay|2030-10-01|2030-10-31|happened|evening radio
    In October the three dined together at a restaurant above the old lock.
negotiation|arcus ministry|2030-11-05|2030-12-20|happened|ledger
    Arcus Spans and the ministry negotiated over the price of steel until shortly before Christmas.
meeting|quill sand|2031-01-15|2031-01-15|denied|wire
    There was no such meeting on 15 January, Quill’s lawyer wrote.
meeting|quill sand|2031-01-14|2031-01-16|happened|ledger
    Mr Quill met Ingrid Sand in mid-January in the back room of a bank.
appointment|ostrava vos|2030-06-01|2030-06-30|happened|evening
    In June, Ostrava appointed Petra Vos to the tender board.
dismissal|ostrava leto|2031-02-11|2031-02-11|happened|ledger evening wire
    Ostrava dismissed Ferran Leto, who had asked for the files, on 11 February.
resignation|vos|2031-04-14|2031-04-14|happened|wire
    Petra Vos resigned on Monday.
hearing|hale ostrava council|2031-04-22|2031-04-22|planned|radio
    Ostrava is to appear before Augustin Hale’s committee next Tuesday.
hearing|hale nwosu|2031-03-18|2031-03-18|happened|evening
    Adaeze Nwosu told the committee on 18 March what the auditors had found.
investigation|court ministry arcus|2031-03-01|2031-03-31|happened|ledger wire
    The Court of Audit opened an inquiry into the tender in March.
charge|kray|2031-04-10|2031-04-10|happened|wire
    Milosz Kray was charged with forging two bids.
arrest|kray|2031-04-08|2031-04-08|happened|radio
    Officers arrested Kray at the ferry terminal.
agreement|arcus bank|2029-11-20|2029-11-20|happened|ledger
    Arcus and the Bank of the Three Rivers had signed a credit line in November 2029.
visit|ostrava calder residents|2031-04-05|2031-04-05|happened|radio
    The minister visited Low Quay on 5 April and was met with silence.
protest|residents union|2031-04-12|2031-04-13|happened|radio evening
    Residents and dockers marched over the weekend.
correspondence|bell brandt|2030-08-01|2030-08-31|alleged|evening
    Rosalind Bell is said to have written to Brandt-Okafor in August.
interview|finch radio|2031-04-19|2031-04-19|happened|radio
    Dorothea Finch gave an interview to Radio Estuary on Saturday.
call|ostrava hale|2031-04-16|2031-04-16|possible|wire
    She may have called Hale on Wednesday.
lawsuit|union arcus|2031-01-01|2031-12-31|planned|evening
    The Dockers’ Union wants to sue Arcus Spans this year.
meeting|tamm oduya yildiz|2031-02-27|2031-02-27|happened|ledger
    Jaan Tamm, Samuel Oduya and Kerem Yıldız met on 27 February.
disclosure|engineers ledger|2031-04-11|2031-04-11|happened|ledger
    Site engineers handed the newspaper forty pages of drawings.
launch|ministry|2030-05-02|2030-05-02|happened|evening
    The ministry launched the first tender on 2 May 2030.
meeting|bell dufay|||happened|evening
    Bell and Dufay met more than once.
"""
STATEMENTS = """
report|ledger|ministry ostrava|2031-04-12|ledger
    The Calder Ledger reported that the ministry paid for a bridge of which no pillar stands.
report|evening|ostrava brandt|2031-04-15|evening
    The Evening Standard of Morrow reported five dinners of the minister with the builder.
report|radio|officials||radio
    Radio Estuary said two senior officials had known of the second tender.
assert|officials|ostrava arcus||radio
    The minister had seen the offer of Arcus Spans before the deadline, two senior officials said.
deny|ostrava|brandt arcus|2031-04-13|wire
    “I have never discussed money with Mr Brandt-Okafor or his firm,” Ostrava said on Sunday.
deny|brandt|ostrava|2031-04-16|wire
    Brandt-Okafor rejected on Wednesday any claim that he had favours from the minister.
decline|quill|sand||ledger
    Quill would not say whether he had seen Sand.
decline|ministry|||evening
    The ministry did not respond to questions.
accuse|leto|ostrava|2031-02-20|ledger
    “She buried the file,” Leto said of Ostrava on 20 February.
accuse|nwosu|arcus ministry|2031-03-18|evening
    Nwosu accused the ministry and Arcus Spans of having written the terms together.
demand|hale|ostrava|2031-04-17|radio
    Hale demanded on 17 April that Ostrava hand over her diary.
demand|union|ministry||evening
    The Dockers’ Union demands that the ministry pay back the toll.
promise|ostrava|council|2031-04-17|wire
    Ostrava promised the council full access.
confirm|vos|ostrava|2031-04-14|wire
    Vos confirmed on Monday that the minister had called her twice.
assert|insider|kray vos||ledger
    A person close to the tender said Kray had sat in Vos’s office.
assert|finch|arcus|2031-04-19|radio
    “Arcus never had the steel,” Finch said on Saturday.
assert|sand|quill||ledger
    Sand told the newspaper that she knew Quill from school.
assert|engineers|arcus||ledger
    The engineers say that Arcus sent them drawings of another river.
report|wire|kray|2031-04-10|wire
    NordPress reported the charge against Kray on 10 April.
deny|kray|||wire
    Kray denies everything.
assert|tamm|party||ledger
    Tamm said the Estuary Alliance had been warned.
assert|oduya|party hale|2031-03-02|ledger
    Oduya said on 2 March that his party would follow Hale.
promise|bank|arcus||evening
    The bank promised Arcus more time.
assert|residents|council||radio
    Residents of Low Quay say that the council never asked them.
report|evening|bell||evening
    The newspaper described Bell as the link to the party.
deny|bell|brandt dufay|2031-04-15|evening
    Bell denied on Tuesday that she had written to either of them.
"""


def _evidence(outlet: str, sentence: str) -> Evidence:
    article, title, name, published = ARTICLES[outlet]
    return Evidence(sentence, article, title, name, published, f"https://news.example/{article}")


def _keys(words: str) -> tuple[str, ...]:
    return tuple(f"urn:{word}" for word in words.split())


def _names(keys: tuple[str, ...]) -> str:
    names = [NAMES[key] for key in keys]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _entries(lines: str) -> Iterator[tuple[int, list[str], str]]:
    rows = lines.strip().split("\n")
    for number, (head, sentence) in enumerate(zip(rows[::2], rows[1::2], strict=True), 1):
        yield number, head.split("|"), sentence.strip()


def _events() -> Iterator[Happening]:
    for number, (kind, who, earliest, latest, status, outlets), sentence in _entries(EVENTS):
        yield Happening(
            f"urn:event{number:02}", "event", kind, f"{kind.capitalize()}: {_names(_keys(who))}", _keys(who),
            status=status, earliest=earliest, latest=latest, precision="day" if earliest == latest else "range",
            evidence=tuple(_evidence(outlet, sentence) for outlet in outlets.split()),
        )  # fmt: skip


def _statements() -> Iterator[Happening]:
    for number, (stance, who, about, day, outlet), sentence in _entries(STATEMENTS):
        label = f"{_names(_keys(who))} {STANCE_EDGES[stance]}: {sentence}"
        yield Happening(
            f"urn:statement{number:02}", "statement", stance, label, _keys(who), _keys(about), earliest=day, latest=day,
            evidence=(_evidence(outlet, sentence),),
        )  # fmt: skip


HAPPENINGS = (*_events(), *_statements())
