"""Files as Telegram keeps them: one `file_unique_id` for the same bytes, a new `file_id` at every sending."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import itertools
import mimetypes
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from sandbox.errors import bad_request
from sandbox.pictures import photo_sizes

MOST_UPLOAD_BYTES = 50 * 1024 * 1024
MOST_DOWNLOAD_BYTES = 20 * 1024 * 1024
PREFIXES = {
    "photo": "AgACAgIAAxkBAA",
    "document": "BQACAgIAAxkBAA",
    "sticker": "CAACAgIAAxkBAA",
    "voice": "AwACAgIAAxkBAA",
}
FOLDERS = {"photo": "photos", "document": "documents", "sticker": "stickers", "voice": "voice"}
TYPE_NAMES = {"photo": "Photo", "document": "Document", "sticker": "Sticker", "voice": "VoiceNote"}
UNKNOWN_MIME = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = mimetypes.MimeTypes()
for suffix, mime_type in {
    ".docx": f"{OFFICE}.wordprocessingml.document",
    ".xlsx": f"{OFFICE}.spreadsheetml.sheet",
    ".pptx": f"{OFFICE}.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ics": "text/calendar",
    ".md": "text/markdown",
    ".webp": "image/webp",
}.items():
    TYPES.add_type(mime_type, suffix)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on the server. `width` and `height` are 0 for what is no picture."""

    unique_id: str
    kind: str
    data: bytes
    path: str
    name: str = ""
    mime: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries: the sizes of one photo, ascending, or a single file of another kind."""

    kind: str
    files: tuple[Stored, ...]

    @property
    def best(self) -> Stored:
        """The file itself, or the largest size of a photo."""
        return self.files[-1]


class Files:
    """All files of the sandbox by their identifiers."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_unique: dict[str, Media] = {}
        self._by_path: dict[str, Stored] = {}
        self._by_digest: dict[tuple[str, ...], Media] = {}
        self._numbers = itertools.count(1)
        self._paths = itertools.count()

    async def photo(self, data: bytes) -> Media:
        """Keeps a picture as a photo, compressed in a thread. Raises Refused for what is no photo."""
        _check_upload(data)
        digest = ("photo", hashlib.sha256(data).hexdigest())
        if digest not in self._by_digest:
            sizes = await asyncio.to_thread(photo_sizes, data)
            files = tuple(
                self._stored((*digest, str(size.size)), size.data, name="photo.jpg", mime="image/jpeg", size=size.size)
                for size in sizes
            )
            self._keep(digest, Media("photo", files))
        return self._by_digest[digest]

    def document(self, data: bytes, name: str, mime: str = "") -> Media:
        """Keeps a file byte for byte; its type is told by its name unless given. Raises Refused if empty."""
        return self.file("document", data, PurePath(name.replace("\\", "/")).name or "file", mime)

    def file(self, kind: str, data: bytes, name: str, mime: str = "") -> Media:
        """Keeps a file of any kind but photo."""
        _check_upload(data)
        if mime in {"", UNKNOWN_MIME}:
            mime = TYPES.guess_type(name)[0] or UNKNOWN_MIME
        digest = (kind, hashlib.sha256(data).hexdigest(), name, mime)
        if digest not in self._by_digest:
            self._keep(digest, Media(kind, (self._stored(digest, data, name=name, mime=mime),)))
        return self._by_digest[digest]

    def known(self, file_id: str, kind: str) -> Media:
        """The media that a file_id names, to be sent again as `kind`. Raises Refused in Telegram's words."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise _unknown(file_id)
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {TYPE_NAMES[stored.kind]} as {TYPE_NAMES[kind]}")
        return self._by_unique[stored.unique_id]

    def to_download(self, file_id: str) -> dict[str, Any]:
        """A Bot API File with its path. Raises Refused for an unknown or too large one."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        if len(stored.data) > MOST_DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        self._by_path[stored.path] = stored
        return {**self._entry(file_id, stored), "file_path": stored.path}

    def at(self, path: str) -> Stored | None:
        """The file at a path that getFile has given."""
        return self._by_path.get(path)

    def with_unique_id(self, unique_id: str) -> Stored | None:
        """Any file by its file_unique_id."""
        media = self._by_unique.get(unique_id)
        return next((file for file in media.files if file.unique_id == unique_id), None) if media else None

    def field(self, media: Media) -> dict[str, Any]:
        """The field of a message that carries the media, with new file_ids."""
        if media.kind == "photo":
            return {"photo": [self._photo_size(stored) for stored in media.files]}
        described: dict[str, Any] = {"mime_type": media.best.mime}
        if media.kind == "document":
            described = {"file_name": media.best.name, **described}
        if media.kind == "sticker":
            described = {
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
            }
        if media.kind == "voice":
            described["duration"] = 2
        return {media.kind: {**described, **self._issued(media.best)}}

    def _photo_size(self, stored: Stored) -> dict[str, Any]:
        return {**self._issued(stored), "width": stored.width, "height": stored.height}

    def _issued(self, stored: Stored) -> dict[str, Any]:
        number = base64.urlsafe_b64encode(next(self._numbers).to_bytes(6, "big")).decode()
        file_id = f"{PREFIXES[stored.kind]}{number}{stored.unique_id}AQADAgADNgQ"
        self._by_id[file_id] = stored
        return self._entry(file_id, stored)

    def _entry(self, file_id: str, stored: Stored) -> dict[str, Any]:
        return {"file_id": file_id, "file_unique_id": stored.unique_id, "file_size": len(stored.data)}

    def _stored(
        self, seed: tuple[str, ...], data: bytes, *, name: str, mime: str, size: tuple[int, int] = (0, 0)
    ) -> Stored:
        kind = seed[0]
        unique = base64.urlsafe_b64encode(hashlib.sha256(repr(seed).encode()).digest()).decode()[:12]
        suffix = PurePath(name).suffix
        suffix = suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", suffix) else ""
        path = f"{FOLDERS[kind]}/file_{next(self._paths)}{suffix}"
        return Stored(f"AQAD{unique}", kind, data, path, name, mime, *size)

    def _keep(self, digest: tuple[str, ...], media: Media) -> None:
        self._by_digest[digest] = media
        for stored in media.files:
            self._by_unique[stored.unique_id] = media


def _check_upload(data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")


def _unknown(file_id: str) -> Exception:
    """Telegram tells an address, a broken identifier and a foreign one apart."""
    if "." in file_id:
        return bad_request("wrong file identifier/HTTP URL specified")
    if re.search(r"[^A-Za-z0-9_-]", file_id):
        why = "Wrong character in the string"
    elif len(file_id) % 4 == 1:
        why = "Wrong string length"
    else:
        why = "can't unserialize it. Wrong last symbol"
    return bad_request(f"wrong remote file identifier specified: {why}")
