"""The truth about a made document: short lines at the end of its source, spelled out as `*.truth.json`.

A line is `field: value :: passage`. A `?` before the field marks a fact that a careful reader may leave out, ` ~ ` separates
values that are equally right, `;` separates facts that one passage states. A passage is literal text of the document.
"""

import re

FIELDS = """document.kind document.date document.version covenant.version vendor.name vendor.legal_name vendor.trade_name
vendor.address vendor.kvk vendor.role product.name product.ean product.url audience.sector data_subject contact purpose category
attribute login_hub retention storage subprocessor subprocessor.unlisted subprocessor.objection_weeks transfer biv rosa assessment
certificate mail_security breach.notice breach.vendor_notifies_ap continuity availability service_window trial
third_party_content signature exit.term claim.rosa""".split()

MEASURES = ["rb1", "rb2", "rb3", "rb4", "rb5", "rb6", "ri1", "ri2", "ri3", "ri4", "ri5", "ri6", "ri7",
            "rv1", "rv2", "rv3", "rv4", "rv5", "rv6", "rv7", "rv8"]
OUTCOMES = {"voldaan": "met", "alternatieve maatregel": "alternative", "niet voldaan": "not_met",
            "niet van toepassing": "not_applicable", "n.v.t.": "not_applicable"}
MANY = {"data_subject", "audience.sector", "attribute", "mail_security", "purpose", "biv", "login_hub", "document.kind"}


def parts(text, names):
    """`a | b | -` as an object; `-` and what is left out are null."""
    given = [None if p.strip() in ("", "-") else p.strip() for p in text.split("|")]
    return dict(zip(names, given + [None] * (len(names) - len(given))))


def whole(value):
    """A count as a number, 99.5 as a fraction, null as null."""
    return None if value is None else float(value) if "." in value else int(value)


def numbers(found, *names):
    """The same object with these parts as numbers."""
    return {k: whole(v) if k in names else v for k, v in found.items()}


def value(field, text):
    """The value of a fact in the wire form of intake."""
    text = text.strip()
    words = text.split()
    match field:
        case "document.date" | "document.version":
            kind, rest = text.split(" ", 1)
            return {"kind": kind, "value": rest}
        case "vendor.address":
            return parts(text, ["street", "postcode", "city", "country"])
        case "contact":
            kind, rest = text.split(" ", 1)
            slot = "email" if "@" in rest else "phone" if re.match(r"[+\d]", rest) else "url"
            return {"kind": kind, "email": None, "phone": None, "url": None} | {slot: rest}
        case "purpose":
            return {"purpose": words[0], "optional": "optional" in words}
        case "category":
            return {"category": words[0], "applies": words[1], "note": " ".join(words[2:]) or None}
        case "retention":
            return numbers(parts(text, ["months", "subject", "trigger"]), "months")
        case "storage":
            return parts(text, ["place", "country"])
        case "subprocessor":
            return parts(text, ["name", "place", "country", "service"])
        case "transfer":
            return parts(text, ["recipient", "country", "mechanism"])
        case "biv":
            return {"aspect": words[0], "level": words[1]}
        case "rosa":
            return parts(text, ["measure", "outcome", "explanation"])
        case "assessment":
            return parts(text, ["form", "assessor", "date"])
        case "certificate":
            return parts(text, ["standard", "since", "until"])
        case "breach.notice":
            return {"to": words[0], "hours": None if words[1] == "-" else int(words[1]), "from": words[2]}
        case "continuity":
            return numbers(parts(text, ["component", "mtd_hours", "rto_hours", "rpo_hours"]), "mtd_hours", "rto_hours", "rpo_hours")
        case "availability":
            return numbers(parts(text, ["component", "percent"]), "percent")
        case "trial":
            answer = {"yes": True, "no": False, "-": None}
            return {"kind": words[0], "days": None if words[1] == "-" else int(words[1]), "agreement": answer[words[2]]}
        case "signature":
            return parts(text, ["party", "name", "role", "date"])
        case "exit.term":
            return {"days": None if text == "-" else int(text)}
        case "subprocessor.objection_weeks":
            return int(text)
        case "claim.rosa" | "breach.vendor_notifies_ap":
            return True
        case _:
            return text


def fact(field, text, quote):
    """One fact with its passage and the other values that are as right."""
    if field not in FIELDS:
        raise SystemExit(f"unknown field: {field}")
    first, *others = [value(field, t) for t in text.split(" ~ ")]
    return {"field": field, "value": first} | ({"accept": others} if others else {}) | {"quote": quote.strip()}


def read(lines):
    """The lines as two lists: facts, and facts that may be left out."""
    facts, optional = [], []
    for line in filter(str.strip, lines):
        head, quote = line.rsplit(" :: ", 1)
        field, text = head.split(":", 1)
        target = optional if field.startswith("?") else facts
        field = field.lstrip("? ")
        for one in text.split(";") if field in MANY else [text]:
            target.append(fact(field, one, quote))
    return facts, optional


def from_tables(blocks):
    """What the two official tables state: the outcome of each measure, yes or no for each category."""
    for kind, data in blocks:
        if kind == "rosa":
            for measure, (_, label, outcome, explanation) in zip(MEASURES, data, strict=True):
                text = {"measure": measure, "outcome": OUTCOMES[outcome.casefold()], "explanation": explanation or None}
                yield {"field": "rosa", "value": text, "quote": f"{label} {outcome}"}
        if kind == "categories":
            for number, (answer, label, note) in enumerate(data, 1):
                applies = "no" if answer.startswith("Nee") else "yes" if answer == "Ja" else "partly"
                text = {"category": f"dc{number:02}", "applies": applies, "note": note if applies != "no" and note else None}
                yield {"field": "category", "value": text, "quote": f"{answer} {label}"}


def whole_truth(name, lines, blocks):
    """The truth file: facts, optional facts, and the fields on which the document is silent."""
    facts, optional = read(lines)
    facts += from_tables(blocks)
    order = {f: i for i, f in enumerate(FIELDS)}
    facts.sort(key=lambda f: order[f["field"]])
    stated = {f["field"] for f in facts + optional}
    return {"document": {"name": name}, "facts": facts, "optional": optional, "absent": [f for f in FIELDS if f not in stated]}
