"""Document text as safe HTML with places and evidence marked; every word of it is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable
from itertools import pairwise

from mapapp.model import Claim, Document, Reading
from mapapp.vocabulary.relations import relations

_STYLE = """<style>
.doc{white-space:pre-wrap;line-height:1.6;max-width:46rem;font-size:1rem}
.doc .place{border-bottom:2px solid #0b6fa4}
.doc .no{border-bottom:2px dotted #8a8f98}
.doc mark{background:#fdf0c4;color:inherit;padding:.1em 0}
.says{color:#59626d;font-size:.86rem;margin:.1rem 0 0}
.what{font-weight:600;margin:0 0 .3rem}
.what small{font-weight:400;color:#59626d}
</style>"""

Cut = tuple[int, int, str, str]  # start, end, opening tag, closing tag


def marked_document(reading: Reading) -> str:
    """Return a document's text with its places underlined and its claims' evidence marked."""
    cuts: list[Cut] = []
    for claim in reading.claims:
        title = f"{claim.source.name} {relations()[claim.type].verb} {claim.target.name}"
        cuts.append((claim.evidence.start, claim.evidence.end, _tag("mark", title), "</mark>"))
    for mention in reading.mentions:
        kind = "place" if mention.place else "no"
        what = f"{mention.place.name}: {mention.why}" if mention.place else mention.why
        cuts.append((mention.start, mention.end, _tag("span", what, kind), "</span>"))
    return f'{_STYLE}<div class="doc">{_marked(reading.document.text, 0, cuts)}</div>'


def marked_sentence(claim: Claim, document: Document) -> str:
    """Return a claim: what it says, its exact sentence with the evidence marked, who says so."""
    verb = html.escape(relations()[claim.type].verb)
    sentence = claim.sentence
    evidence = (claim.evidence.start, claim.evidence.end, "<mark>", "</mark>")
    source, target = html.escape(claim.source.name), html.escape(claim.target.name)
    details = "".join(f"<li>{html.escape(line)}</li>" for line in _details(claim, document))
    return (
        f'{_STYLE}<p class="what">{source} {verb} {target} <small>{claim.status.label}</small></p>'
        f'<div class="doc">{_marked(sentence.text, sentence.start, [evidence])}</div>'
        f'<ul class="says">{details}</ul>'
    )


def _details(claim: Claim, document: Document) -> Iterable[str]:
    """Yield who says so, the words that decided, the rule, and the readings that lost."""
    chain = [claim.attribution.speaker, claim.attribution.agency, claim.attribution.outlet]
    published = f", {document.published.isoformat()}" if document.published else ""
    yield f"Said by {' ← '.join(name for name in chain if name) or 'the document itself'}"
    yield f"Document: {document.title or document.source}{published}"
    yield f"“{claim.source_span.text}” is {claim.source.name}"
    yield f"“{claim.target_span.text}” is {claim.target.name}"
    for cue in claim.cues:
        yield f"{cue.role}: “{cue.span.text}”"
    yield f"Rule: {claim.pattern}"
    yield f"Read by: {' and '.join(method.title for method in claim.methods)}"
    if claim.alternatives:
        yield f"Also possible: {', '.join(relations()[t].title for t in claim.alternatives)}"


def _tag(name: str, title: str, kind: str = "") -> str:
    style = f' class="{kind}"' if kind else ""
    return f'<{name}{style} title="{html.escape(title, quote=True)}">'


def _marked(text: str, offset: int, cuts: Iterable[Cut]) -> str:
    """Return text with tags around stretches; where two cross, the later one is split in two."""
    spans = [(max(s - offset, 0), min(e - offset, len(text)), a, z) for s, e, a, z in cuts]
    edges = sorted(
        {0, len(text), *(p for s, e, _, _ in spans for p in (s, e) if 0 <= p <= len(text))}
    )
    out: list[str] = []
    for start, end in pairwise(edges):
        over = _outermost(span for span in spans if span[0] <= start and end <= span[1])
        out += [span[2] for span in over]
        out.append(html.escape(text[start:end]))
        out += [span[3] for span in reversed(over)]
    return "".join(out)


def _outermost(spans: Iterable[Cut]) -> list[Cut]:
    """Keep one mark and one place for a stretch, the mark outside."""
    kept: dict[str, Cut] = {}
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        kept.setdefault(span[3], span)
    return sorted(kept.values(), key=lambda s: s[3] != "</mark>")
