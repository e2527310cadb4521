#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes resources/demo/demo-slack-export.zip, a Slack export, from resources/demo/northlight.txt.

The same text always gives the same bytes, so that a changed ZIP means a changed conversation.
Usage: tests/tools/make_demo_export.py [--check]     (--check: only compare, exit 1 when it is out of date)
"""
import collections
import hashlib
import io
import json
import pathlib
import re
import sys
import zipfile
from datetime import datetime, timezone

DEMO = pathlib.Path(__file__).resolve().parents[2] / "resources" / "demo"
TEAM = "T0NORTHLGT"
PEOPLE = {
    "hana": ("U0HANA0001", "Hana Sato", "9f69e7", "Asia/Tokyo", "Lead"),
    "ivo": ("U0IVO00002", "Ivo Kovač", "2b6f8f", "Europe/Zagreb", "Server"),
    "lea": ("U0LEA00003", "Lea Martin", "b4501e", "Europe/Paris", "Release"),
    "max": ("U0MAX00004", "Max Weber", "4b8b3b", "Europe/Vienna", "Client"),
    "amara": ("U0AMARA005", "Amara Okafor", "c1447e", "Africa/Lagos", "Accessibility"),
}
BOT = "B0BUILDBOT"
HEADER = re.compile(r"\[(channel|group|mpim|dm) ([^\]]+)\]\s*(.*)")
ENTRY = re.compile(r"(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d) (?:(join|topic|bot|also)(?: |: |$))?(?:(\w+)(?:: |$))?(.*)", re.S)


def stamp(date, time, sequence):
    """Slack's message id: seconds of UTC, a dot, six digits that make it unique."""
    moment = datetime.strptime(f"{date} {time}", "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc)
    return f"{int(moment.timestamp()) + sequence % 50}.{sequence:06d}"


def seconds(ts):
    return int(ts.split(".")[0])


def made_id(prefix, text):
    return prefix + hashlib.sha256(text.encode()).hexdigest()[:9].upper()


class Room:
    """One conversation: what its entry in channels.json & Co. says, and its messages."""

    def __init__(self, kind, argument, purpose):
        self.kind = kind
        self.purpose = purpose
        self.topic = ""
        self.messages = []
        self.pins = []
        names = argument.split()
        if kind in ("mpim", "dm"):
            self.members = [PEOPLE[name][0] for name in names]
            self.name = f"mpdm-{'--'.join(names)}-1" if kind == "mpim" else ""
        else:
            self.members = []
            self.name = argument
        letter = {"channel": "C", "group": "G", "mpim": "G", "dm": "D"}[kind]
        self.id = made_id(letter, kind + argument)
        self.folder = self.id if kind == "dm" else self.name

    def add(self, message):
        if message.get("subtype") == "channel_join" and message["user"] not in self.members:
            self.members.append(message["user"])
        self.messages.append(message)

    def described(self):
        created = seconds(self.messages[0]["ts"]) - 60
        entry = {"id": self.id, "created": created, "members": self.members}
        if self.kind == "dm":
            return entry
        creator = self.members[0]
        entry |= {"name": self.name, "creator": creator, "is_archived": False}
        if self.kind == "channel":
            entry["is_general"] = self.name == "general"
        if self.pins:
            entry["pins"] = self.pins
        entry["topic"] = {"value": self.topic, "creator": creator if self.topic else "", "last_set": created if self.topic else 0}
        entry["purpose"] = {"value": self.purpose, "creator": creator if self.purpose else "", "last_set": created if self.purpose else 0}
        return entry


class Script:
    """Reads northlight.txt into rooms."""

    def __init__(self, text):
        self.rooms = []
        self.sequence = 0
        self.date = ""
        lines = [line.rstrip() for line in text.splitlines()]
        self.names = {}
        for line in lines:
            if header := HEADER.match(line):
                room = Room(*header.groups())
                self.rooms.append(room)
                self.names[room.name] = room.id
        rooms = iter(self.rooms)
        for line in lines:
            if HEADER.match(line):
                self.room = next(rooms)
            elif line and not line.startswith("#"):
                self.line(line)
        for room in self.rooms:
            room.messages.sort(key=lambda message: message["ts"])

    def line(self, line):
        body = line.lstrip()
        depth = (len(line) - len(body)) // 2
        if line.startswith("topic: "):
            self.room.topic = line[7:]
        elif line.startswith("== "):
            self.date = line[3:]
        elif depth == 0:
            self.parent = self.message = self.entry(body)
        elif depth == 1 and body.startswith("> "):
            self.message = self.reply(body[2:])
        else:
            self.detail(body)

    def entry(self, line):
        date, time, what, who, text = ENTRY.fullmatch(line).groups()
        self.sequence += 1
        ts = stamp(date or self.date, time, self.sequence)
        if what == "bot":
            message = {"type": "message", "subtype": "bot_message", "bot_id": BOT, "username": "Buildbot",
                       "text": self.marked(f"{who or ''} {text}".strip()), "ts": ts}
        else:
            user, name = PEOPLE[who][:2]
            message = {"type": "message", "user": user, "text": self.marked(text), "ts": ts}
            if what == "join":
                message |= {"subtype": "channel_join", "text": f"<@{user}> has joined the channel"}
            elif what == "topic":
                message |= {"subtype": "channel_topic", "topic": text, "text": f"<@{user}> set the channel topic: {message['text']}"}
            else:
                message |= {"client_msg_id": hashlib.md5(ts.encode()).hexdigest(), "team": TEAM, "user_team": TEAM,
                            "user_profile": {"real_name": name, "display_name": name, "name": who, "team": TEAM}}
                if what == "also":
                    message["subtype"] = "thread_broadcast"
        self.room.add(message)
        return message

    def reply(self, line):
        reply = self.entry(line)
        parent = self.parent
        author = parent.get("user", BOT)
        reply |= {"thread_ts": parent["ts"], "parent_user_id": author}
        parent["thread_ts"] = parent["ts"]
        replies = parent.setdefault("replies", [])
        replies.append({"user": reply["user"], "ts": reply["ts"]})
        users = list(collections.OrderedDict.fromkeys(row["user"] for row in replies))
        parent |= {"reply_count": len(replies), "reply_users": users, "reply_users_count": len(users),
                   "latest_reply": reply["ts"], "is_locked": False}
        if reply.get("subtype") == "thread_broadcast":
            reply["root"] = {key: parent[key] for key in ("user", "type", "ts", "text", "thread_ts", "reply_count")}
        return reply

    def detail(self, line):
        word, _, rest = line.partition(" ")
        message = self.message
        if word == "|":
            message["text"] += "\n" + self.marked(rest)
        elif word == "+":
            emoji, *names = rest.split()
            users = [PEOPLE[name][0] for name in names]
            message.setdefault("reactions", []).append({"name": emoji, "users": users, "count": len(users)})
        elif word == "edited":
            message["edited"] = {"user": message["user"], "ts": stamp(self.date, rest, 0)}
        elif word == "pinned":
            message["pinned_to"] = [self.room.id]
            self.room.pins.append({"id": message["ts"], "type": "C", "user": message["user"], "owner": message["user"],
                                   "created": seconds(message["ts"])})
        elif word == "file":
            self.file(message, *rest.split())
        else:
            raise SystemExit(f"northlight.txt: cannot read: {line}")

    def file(self, message, name, mime, size, gone=None):
        file_id = made_id("F", name)
        entry = {"id": file_id, "mode": "hidden_by_limit"}
        if not gone:
            # A host that never resolves: showing the demo must not reach for the network.
            url = f"https://files.slack.invalid/files-pri/{TEAM}-{file_id}"
            suffix = name.rpartition(".")[2]
            entry = {"id": file_id, "created": seconds(message["ts"]), "timestamp": seconds(message["ts"]), "name": name,
                     "title": name, "mimetype": mime, "filetype": suffix, "pretty_type": suffix.upper(), "user": message["user"],
                     "editable": False, "size": int(size), "mode": "hosted", "is_external": False, "is_public": True,
                     "url_private": f"{url}/{name}", "url_private_download": f"{url}/download/{name}"}
        message.setdefault("files", []).append(entry)
        message["upload"] = True

    def marked(self, text):
        """Slack's own spelling: mentions as ids, `&`, `<` and `>` escaped, links in angle brackets."""
        kept = []

        def keep(match):
            kept.append(match.group(0).replace("&", "&amp;"))
            return f"\0{len(kept) - 1}\0"

        text = re.sub(r"<https?://[^>]+>", keep, text)
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = re.sub(r"@here\b", "<!here>", text)
        text = re.sub(r"@(\w+)", lambda m: f"<@{PEOPLE[m[1]][0]}>" if m[1] in PEOPLE else m[0], text)
        text = re.sub(r"(?<!\S)#([a-z]+)", lambda m: f"<#{self.names[m[1]]}|{m[1]}>" if m[1] in self.names else m[0], text)
        return re.sub(r"\0(\d+)\0", lambda m: kept[int(m[1])], text)


def users():
    for order, (name, (user, real, color, zone, title)) in enumerate(PEOPLE.items()):
        first, _, last = real.partition(" ")
        profile = {"title": title, "real_name": real, "real_name_normalized": real, "display_name": real,
                   "display_name_normalized": real, "first_name": first, "last_name": last, "status_text": "",
                   "status_emoji": "", "email": f"{name}@northlight.example", "team": TEAM}
        yield {"id": user, "team_id": TEAM, "name": name, "deleted": False, "color": color, "real_name": real, "tz": zone,
               "profile": profile, "is_admin": order == 0, "is_owner": order == 0, "is_primary_owner": order == 0,
               "is_restricted": False, "is_ultra_restricted": False, "is_bot": False, "is_app_user": False,
               "updated": 1795000000}


def export(script):
    files = {"users.json": list(users()), "integration_logs.json": []}
    for kind, name in (("channel", "channels"), ("group", "groups"), ("mpim", "mpims"), ("dm", "dms")):
        files[f"{name}.json"] = [room.described() for room in script.rooms if room.kind == kind]
    for room in script.rooms:
        days = collections.defaultdict(list)
        for message in room.messages:
            day = datetime.fromtimestamp(seconds(message["ts"]), timezone.utc).strftime("%Y-%m-%d")
            days[day].append(message)
        for day, messages in sorted(days.items()):
            files[f"{room.folder}/{day}.json"] = messages
    archive = io.BytesIO()
    # Stored, not deflated: compressed bytes differ from one zlib to the next.
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as out:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0))
            info.external_attr = 0o644 << 16
            out.writestr(info, json.dumps(content, ensure_ascii=False, indent=1))
    return archive.getvalue()


def main():
    script = Script((DEMO / "northlight.txt").read_text(encoding="utf-8"))
    target = DEMO / "demo-slack-export.zip"
    made = export(script)
    if "--check" in sys.argv[1:]:
        if not target.exists() or target.read_bytes() != made:
            raise SystemExit(f"{target.name} is out of date: run tests/tools/make_demo_export.py")
        return
    target.write_bytes(made)
    count = sum(len(room.messages) for room in script.rooms)
    print(f"{target.name}: {count} messages in {len(script.rooms)} rooms, {len(made)} bytes")


if __name__ == "__main__":
    main()
