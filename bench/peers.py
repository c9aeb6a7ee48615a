"""What the neighbours cost for the same work: `python -m bench.peers [--people N] [--json]`, in CPU seconds.

They are installed into an environment of their own that is thrown away afterwards: khard (a folder of vCards),
hermitcrm (a folder of Markdown under git), tantivy (a search engine; a typo is its fuzzy term query).
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from bench.cards import write_cards
from bench.invented import people
from bench.measuring import cost_of, median_cost, show

PEERS = ("khard", "hermitcrm", "tantivy")
KHARD = """[addressbooks]
[[book]]
path = {book}
[general]
editor = /bin/true
merge_editor = /bin/true
"""
NEW = "First name : Priya\nLast name : Raman\nOrganisation : Northwind Energy\n"
SEARCH = """
import json, statistics, sys, time
import tantivy
rows, questions = json.load(open(sys.argv[1]))
made = tantivy.SchemaBuilder()
made.add_text_field("text", stored=False)
made.add_integer_field("id", stored=True)
schema = made.build()
index = tantivy.Index(schema)
writer = index.writer()
for number, text in enumerate(rows):
    writer.add_document(tantivy.Document(id=number, text=text))
writer.commit()
index.reload()
searcher = index.searcher()
costs = []
for word in questions:
    start = time.process_time()
    query = tantivy.Query.fuzzy_term_query(schema, "text", word, distance=1, transposition_cost_one=True, prefix=False)
    hits = searcher.search(query, 20).hits
    [searcher.doc(address)["id"] for _score, address in hits]
    costs.append((time.process_time() - start) * 1000)
print(json.dumps({"p50_ms": statistics.median(costs), "p95_ms": statistics.quantiles(costs, n=20)[-1]}))
"""


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="kith-peers-") as folder:
        show(measured(Path(folder), given.people), as_json=given.json)


def measured(folder: Path, count: int) -> dict[str, object]:
    """Every peer that can be installed here; `null` for one that cannot."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    result: dict[str, object] = {"people": count}
    for peer, ask in (("khard", khard), ("hermitcrm", hermitcrm), ("tantivy", tantivy)):
        try:
            subprocess.run([str(folder / "venv/bin/pip"), "install", "-q", peer], check=True, capture_output=True)
            result[peer] = ask(folder, count)
        except (subprocess.CalledProcessError, RuntimeError) as fault:
            result[peer] = None
            print(f"{peer}: {str(fault)[:300]}", file=sys.stderr)
    return result


def khard(folder: Path, count: int) -> dict[str, float]:
    """One file a card in a folder; each command reads them all."""
    book, config, template = folder / "book", folder / "khard.conf", folder / "new.yaml"
    book.mkdir()
    cards = write_cards(folder / "cards.vcf", count).read_bytes().decode()
    for number, card in enumerate(re.findall(r"BEGIN:VCARD.*?END:VCARD\r?\n", cards, re.DOTALL)):
        (book / f"{number}.vcf").write_bytes(card.encode())
    config.write_text(KHARD.format(book=book))
    template.write_text(NEW)
    command = [str(folder / "venv/bin/khard"), "-c", str(config), "--skip-unparsable"]
    return {
        "find_cpu_s": median_cost([*command, "list", "brandel"], times=3),
        "add_cpu_s": median_cost([*command, "new", "-a", "book", "-i", str(template)]),
    }


def hermitcrm(folder: Path, count: int) -> dict[str, float]:
    """Contacts from a table, one Markdown file a firm, one commit; once, since it takes minutes."""
    data, table = folder / "hermit", folder / "contacts.tsv"
    rows = [f"{one.organisation}\t{one.name}\t{one.title}\t{one.email}\t{one.phone}" for one in people(count)]
    table.write_text("Company\tName\tTitle\tEmail\tPhone\n" + "\n".join(rows) + "\n")
    command = [str(folder / "venv/bin/hermitcrm")]
    cost_of([*command, "init", "--no-setup", str(data)])
    loaded = cost_of([*command, "--data", str(data), "import", "--mode", "contacts", "--apply", str(table)])
    return {"import_cpu_s": round(loaded.cpu_s, 1)}


def tantivy(folder: Path, count: int) -> dict[str, float]:
    """A word with a typo over the notes of ten times as many people."""
    some = list(islice(people(count * 10), count * 10))
    rows = [f"{one.name} {one.title} {one.organisation} {one.note} {one.event} {one.place}" for one in some]
    wrong = [one.name.split()[1].lower() for one in some[:: len(some) // 200]]
    questions = [word[:2] + word[3:] for word in wrong]
    told, script = folder / "rows.json", folder / "search.py"
    told.write_text(json.dumps([rows, questions]))
    script.write_text(SEARCH)
    said = cost_of([str(folder / "venv/bin/python"), str(script), str(told)]).said
    return {name: round(value, 2) for name, value in json.loads(said).items()}


if __name__ == "__main__":
    main()
