"""Reads an exported journal of Hasila and checks every hash. Needs Python and nothing else.

    python3 read_journal.py journal.ndjson
"""
import hashlib, json, sys

def sha256(data):
    return hashlib.sha256(data).digest()

def number(value):
    return value.to_bytes(8, "big")

def hash_of(entry):
    text = b"hasila/entry/1\n" + bytes.fromhex(entry["prev"]) + number(entry["seq"])
    for field in ("at", "by", "key"):
        text += number(len(entry[field].encode())) + entry[field].encode()
    body = entry["body"].encode()
    return sha256(text + number(len(body)) + sha256(body)).hex()

prev, seq, at, last = "00" * 32, 0, "", None
for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
    line = json.loads(line)
    if "format" in line:
        assert line == {"format": "hasila-journal", "version": 1}, "another format"
    elif "count" in line:
        last = line
    else:
        seq += 1
        assert line["seq"] == seq and line["prev"] == prev and line["at"] >= at, f"entry {seq} does not follow"
        assert line["hash"] == hash_of(line), f"entry {seq} was altered"
        prev, at = line["hash"], line["at"]
assert last == {"count": seq, "head": prev}, "the file is cut off"
print(seq, prev)
