"""More than 500 files that mean no good: cut off, lying about their size, unpacking to gigabytes, of another kind, damaged.

Made anew in every run from fixed seeds; they differ in dates alone. Every one has to be refused or turned into a clean
picture, in little time and memory.
"""

import gzip
import io
import json
import lzma
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from good_pictures import CANARY, draw, encode, make_exif, make_lottie, make_speaking_files, make_tgs, make_webm
from PIL import Image

SEED = 5


class HostileFile(NamedTuple):
    """`is_hopeless`: no photo can be made of it, so it has to be refused as one. Others may be."""

    name: str
    content: bytes
    is_hopeless: bool = False


def list_hostile_files() -> list[HostileFile]:
    """All of them, with names that differ."""
    files = [
        *_cut_off(),
        *_with_giant_dimensions(),
        *_unpacking_to_much(),
        *_of_another_kind(),
        *_random(),
        *_with_flipped_bits(),
        *_with_mixed_up_parts(),
        *_animated(),
        *_polyglots(),
        *_with_odd_metadata(),
        *_broken_jpegs(),
        *_bad_stickers(),
    ]
    assert len({file.name for file in files}) == len(files)
    return files


def _cut_off() -> Iterator[HostileFile]:
    for name, content in make_speaking_files().items():
        for step in range(20):
            length = len(content) * step // 20
            yield HostileFile(f"cut {name} at {step * 5} %", content[:length], is_hopeless=step < 8)


def _with_giant_dimensions() -> Iterator[HostileFile]:
    sizes = [
        (0, 0),
        (0, 9),
        (1, 30_000),
        (65_535, 1),
        (21, 1),
        (9_990, 11),
        (5_001, 5_000),
        (16_383, 16_383),
        (65_535, 65_535),
    ]
    for width, height in sizes:
        size = f"{width} x {height}"
        yield HostileFile(f"{size}.jpg", make_jpeg_of_size(width, height), is_hopeless=True)
        yield HostileFile(f"{size}.png", make_png_of_size(width, height), is_hopeless=True)
        yield HostileFile(f"{size}.gif", make_gif_of_size(width, height), is_hopeless=True)
        yield HostileFile(f"{size}.webp", make_webp_of_size(width, height), is_hopeless=True)
    for width, height in ((2**31 - 1, 2**31 - 1), (2**31, 1), (2**32 - 1, 2**32 - 1), (1, 2**32 - 1)):
        yield HostileFile(f"{width} x {height}.png", make_png_of_size(width, height), is_hopeless=True)
    for width, height in ((1 << 24, 1 << 24), (1 << 24, 1), (1 << 16, 1 << 16), (40_000, 40_000)):
        yield HostileFile(f"{width} x {height}.webp", make_webp_of_size(width, height), is_hopeless=True)
    yield HostileFile("frame beyond the screen.gif", make_gif_of_size(8, 8, frame=(60_000, 60_000)), is_hopeless=True)
    yield HostileFile(
        "frame far away.gif", make_gif_of_size(8, 8, frame=(8, 8), offset=(65_000, 65_000)), is_hopeless=True
    )
    yield HostileFile("other size inside.webp", make_webp_of_size(200, 200, inner=draw(30, 30)))


def make_jpeg_of_size(width: int, height: int) -> bytes:
    """A small JPEG that says it is this large."""
    content = bytearray(encode(draw(64, 48), "JPEG"))
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def make_png_chunk(name: bytes, body: bytes) -> bytes:
    """One chunk with its right checksum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def make_png_of_size(
    width: int, height: int, *parts: bytes, depth: int = 8, colours: int = 2, data: bytes = b""
) -> bytes:
    """A PNG that says it is this large. `parts`: chunks before the data."""
    head = make_png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
    body = make_png_chunk(b"IDAT", data or zlib.compress(bytes(4000)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(parts) + body + make_png_chunk(b"IEND", b"")


def make_gif_of_size(
    width: int, height: int, frame: tuple[int, int] | None = None, offset: tuple[int, int] = (0, 0)
) -> bytes:
    """A GIF that says it is this large, with one frame that says so too."""
    screen = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes((0, 0, 0, 255, 255, 255))
    descriptor = b"," + struct.pack("<HHHHB", *offset, *(frame or (width, height)), 0)
    return screen + descriptor + b"\x02\x03\x84\x51\x01\x00;"


def make_webp_of_size(width: int, height: int, inner: Image.Image | None = None) -> bytes:
    """A WebP that says it is this large, with a picture inside that is not."""
    still = encode(inner or draw(64, 48), "WEBP")[12:]
    canvas = max(width - 1, 0).to_bytes(3, "little") + max(height - 1, 0).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + canvas + still
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _unpacking_to_much() -> Iterator[HostileFile]:
    zeros = zlib.compress(bytes(100 << 20), 9)
    yield HostileFile(
        "bomb 20000.png", make_png_of_size(20_000, 20_000, depth=1, colours=0, data=zeros), is_hopeless=True
    )
    yield HostileFile("bomb of small size.png", make_png_of_size(64, 64, data=zeros))
    yield HostileFile(
        "blank 5000.png", make_png_of_size(5_000, 5_000, depth=1, colours=0, data=zlib.compress(bytes(5_000 * 626)))
    )
    for name, start in ((b"iCCP", b"x\0\0"), (b"zTXt", b"x\0\0"), (b"iTXt", b"x\0\x01\0\0\0")):
        yield HostileFile(f"bomb in {name.decode()}.png", make_png_of_size(16, 16, make_png_chunk(name, start + zeros)))
    texts = make_png_chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(1 << 20))) * 200
    yield HostileFile("200 texts.png", make_png_of_size(16, 16, texts))
    yield HostileFile("20000 chunks.png", make_png_of_size(16, 16, make_png_chunk(b"tEXt", b"a\0b") * 20_000))
    frame = make_gif_of_size(64, 64)[19:-1]
    yield HostileFile("30000 frames.gif", make_gif_of_size(64, 64)[:-1] + frame * 30_000 + b";")
    comment = b"!\xfe" + (b"\xff" + b"c" * 255) * 4_000 + b"\0"
    yield HostileFile("long comment.gif", make_gif_of_size(64, 64)[:19] + comment + frame + b";")
    tall = encode(Image.new("RGB", (4_990, 5_000)), "WEBP", quality=1)
    yield HostileFile("blank 5000.webp", tall)
    yield HostileFile("blank 5000.jpg", encode(Image.new("RGB", (5_000, 5_000)), "JPEG", quality=1, progressive=True))
    yield HostileFile("blank 7000.jpg", encode(Image.new("L", (7_000, 7_000)), "JPEG", quality=1), is_hopeless=True)
    yield HostileFile("3000 scans.jpg", make_jpeg_with_scans(3_000), is_hopeless=True)
    yield from _archives(zeros)


def make_jpeg_with_scans(count: int, side: int = 2_000) -> bytes:
    """A progressive JPEG whose last scan comes again and again."""
    content = encode(Image.new("RGB", (side, side), "grey"), "JPEG", progressive=True, quality=30)
    start = content.rindex(b"\xff\xda")
    return content[:start] + content[start:-2] * count + b"\xff\xd9"


def _archives(zeros: bytes) -> Iterator[HostileFile]:
    bomb = gzip.compress(bytes(60 << 20), 9)
    yield HostileFile("bomb.gz", bomb, is_hopeless=True)
    yield HostileFile("bomb in bomb.gz", gzip.compress(bomb, 9), is_hopeless=True)
    yield HostileFile("bomb.tgs", gzip.compress(b'{"w":512,"a":"' + b"a" * (40 << 20) + b'"}', 9), is_hopeless=True)
    yield HostileFile("many bombs.tgs", gzip.compress(bytes(4 << 20), 9) * 12, is_hopeless=True)
    yield HostileFile("bomb.zlib", zeros, is_hopeless=True)
    yield HostileFile("bomb.xz", lzma.compress(bytes(50 << 20)), is_hopeless=True)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(10):
            archive.writestr(f"{number}.png", bytes(4 << 20))
        archive.writestr("../../escape.png", b"x")
    yield HostileFile("bomb.zip", packed.getvalue(), is_hopeless=True)
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.zip", packed.getvalue())
    yield HostileFile("bomb in bomb.zip", outer.getvalue(), is_hopeless=True)
    taken = io.BytesIO()
    with tarfile.open(fileobj=taken, mode="w:gz") as tar:
        link = tarfile.TarInfo("photo.jpg")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    yield HostileFile("link.tar.gz", taken.getvalue(), is_hopeless=True)


def _of_another_kind() -> Iterator[HostileFile]:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    texts = {
        "script.svg": svg.format("<script>alert(1)</script>"),
        "onload.svg": svg.format('<image href="x" onerror="alert(1)"/>'),
        "foreign.svg": svg.format("<foreignObject><iframe src='file:///etc/passwd'/></foreignObject>"),
        "declared.svg": '<?xml version="1.0"?>' + svg.format('<use href="http://127.0.0.1/x#y"/>'),
        "laughs.svg": f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]>' + svg.format("<text>&e9;</text>"),
        "file.svg": '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + svg.format("<text>&f;</text>"),
        "page.html": "<!DOCTYPE html><html><script>alert(document.cookie)</script></html>",
        "late script.html": " " * 600 + "<script>alert(1)</script>",
        "paper.pdf": "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF",
        "run.eps": "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n(%pipe%id) (r) file\n%%EOF\n",
        "text.txt": "just words",
        "words.json": '{"w": 512, "h": 512}',
        "run.sh": "#!/bin/sh\nrm -rf /tmp/nothing\n",
        "draw.mvg": "push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'https://127.0.0.1/x'\npop graphic-context",
        "draw.xpm": '/* XPM */\nstatic char *x[] = {"1 1 1 1", "a c #000000", "a"};',
        "draw.xbm": "#define x_width 8\n#define x_height 8\nstatic char x_bits[] = {0};",
        "list.m3u8": "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "plain.ppm": "P3 2 2 255 0 0 0 0 0 0 0 0 0 0 0 0",
        "huge.ppm": "P6 99999 99999 255\n",
        "jpeg.jpg.php": "<?php system($_GET['c']); ?>",
        "data.txt": "data:image/png;base64,iVBORw0KGgo=",
    }
    for name, text in texts.items():
        yield HostileFile(name, text.encode(), is_hopeless=True)
    image = draw(40, 30)
    for kind in (
        "BMP",
        "TIFF",
        "ICO",
        "PPM",
        "TGA",
        "PCX",
        "SGI",
        "DDS",
        "JPEG2000",
        "AVIF",
        "ICNS",
        "MSP",
        "QOI",
        "SPIDER",
    ):
        mode = {"MSP": "1", "SPIDER": "F"}.get(kind, "RGB")
        yield HostileFile(f"good picture of kind {kind}", encode(image.convert(mode), kind), is_hopeless=True)
    heads = {
        "program.exe": b"MZ\x90\0\x03" + bytes(59) + b"\x80\0\0\0" + b"PE\0\0",
        "program.elf": b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\0\x3e\0",
        "program.wasm": b"\0asm\x01\0\0\0",
        "program.class": b"\xca\xfe\xba\xbe\0\0\0\x34",
        "program.macho": b"\xcf\xfa\xed\xfe\x07\0\0\x01",
        "pickle.pkl": b"\x80\x04cos\nsystem\n(S'true'\ntR.",
        "film.mp4": b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41",
        "photo.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "sound.ogg": b"OggS\0\x02" + bytes(20),
        "sound.mp3": b"ID3\x04\0\0\0\0\0\x7f",
        "sound.wav": b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0",
        "film.avi": b"RIFF\xff\xff\xff\xffAVI LIST",
        "film.mkv": make_webm(b"matroska"),
        "film.webm": make_webm(),
        "film.flv": b"FLV\x01\x05\0\0\0\x09",
        "pack.7z": b"7z\xbc\xaf\x27\x1c\0\x04" + bytes(24),
        "pack.rar": b"Rar!\x1a\x07\x01\0",
        "pack.bz2": b"BZh91AY&SY" + bytes(20),
        "pack.cab": b"MSCF" + bytes(32),
        "letters.ttf": b"\0\x01\0\0\0\x0f\0\x80\0\x03\0\x70",
        "letters.woff2": b"wOF2\0\x01\0\0",
        "layers.psd": b"8BPS\0\x01" + bytes(6) + b"\0\x03\xff\xff\xff\xff\xff\xff\xff\xff\0\x08\0\x03",
        "draw.wmf": b"\xd7\xcd\xc6\x9a" + bytes(36),
        "draw.emf": b"\x01\0\0\0\x58\0\0\0" + bytes(32) + b" EMF",
        "field.fits": b"SIMPLE  =                    T" + b" " * 50,
        "field.hdf5": b"\x89HDF\r\n\x1a\n",
        "film.fli": b"\x80\0\0\0\x11\xaf\xff\xff\xff\xff\xff\xff",
        "store.sqlite": b"SQLite format 3\0" + bytes(84),
        "old.gif": b"GIF88a" + bytes(40),
        "film.mng": b"\x8aMNG\r\n\x1a\n" + bytes(40),
        "photo.jng": b"\x8bJNG\r\n\x1a\n" + bytes(40),
        "photo.jxl": b"\xff\x0a" + bytes(40),
        "photo.jxr": b"II\xbc\x01" + bytes(40),
        "empty": b"",
        "one byte": b"\xff",
        "zeros": bytes(5_000),
        "ones": b"\xff" * 5_000,
        "start of image": b"\xff\xd8\xff" * 2_000,
    }
    for name, content in heads.items():
        yield HostileFile(name, content, is_hopeless=True)


def _random() -> Iterator[HostileFile]:
    chance = random.Random(SEED)
    for number in range(30):
        yield HostileFile(
            f"random {number}", chance.randbytes(chance.choice((1, 9, 200, 4_000, 60_000))), is_hopeless=True
        )
    heads = {
        "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        "png": b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
        "gif": b"GIF89a",
        "webp": b"RIFF\0\x10\0\0WEBPVP8 ",
        "tgs": b"\x1f\x8b\x08\0\0\0\0\0\0\x03",
        "webm": b"\x1a\x45\xdf\xa3",
    }
    for kind, head in heads.items():
        for number in range(8):
            yield HostileFile(
                f"random {number} after its head.{kind}", head + chance.randbytes(chance.choice((20, 900, 20_000)))
            )


def _with_flipped_bits() -> Iterator[HostileFile]:
    chance = random.Random(SEED)
    for name, content in make_speaking_files().items():
        for number in range(20):
            flipped = bytearray(content)
            for _ in range(chance.choice((1, 3, 30))):
                reach = chance.choice((64, 700, len(flipped)))  # most of what can be lied about stands in front
                flipped[chance.randrange(min(reach, len(flipped)))] ^= 1 << chance.randrange(8)
            yield HostileFile(f"flipped {number} {name}", bytes(flipped))


def _with_mixed_up_parts() -> Iterator[HostileFile]:
    """Chunks left out, doubled, swapped, emptied and stretched, each with its right checksum and length."""
    chance = random.Random(SEED)
    files = make_speaking_files()
    chunks = list(_split_png(files["palette.png"]))
    for number in range(25):
        mixed = b"".join(make_png_chunk(*chunk) for chunk in _mix(chance, chunks))
        yield HostileFile(f"mixed {number}.png", b"\x89PNG\r\n\x1a\n" + mixed)
    parts = list(_split_webp(files["lossless.webp"]))
    for number in range(25):
        body = b"WEBP" + b"".join(
            name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
            for name, content in _mix(chance, parts)
        )
        yield HostileFile(f"mixed {number}.webp", b"RIFF" + struct.pack("<I", len(body)) + body)


def _mix(chance: random.Random, parts: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    mixed = list(parts)
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.randrange(len(mixed))
        match chance.randrange(5):
            case 0 if len(mixed) > 1:
                mixed.pop(at)
            case 1:
                mixed.insert(chance.randrange(len(mixed)), mixed[at])
            case 2:
                other = chance.randrange(len(mixed))
                mixed[at], mixed[other] = mixed[other], mixed[at]
            case 3:
                mixed[at] = (mixed[at][0], b"")
            case _:
                mixed[at] = (mixed[at][0], mixed[at][1] + chance.randbytes(40))
    return mixed


def _split_png(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 8
    while position < len(content):
        length = int.from_bytes(content[position : position + 4])
        yield content[position + 4 : position + 8], content[position + 8 : position + 8 + length]
        position += 12 + length


def _split_webp(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 12
    while position < len(content):
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        yield content[position : position + 4], content[position + 8 : position + 8 + length]
        position += 8 + length + length % 2


def _animated() -> Iterator[HostileFile]:
    frames = [draw(60, 40), draw(60, 40).rotate(90), draw(60, 40).rotate(180)]
    for kind in ("GIF", "PNG", "WEBP"):
        for milliseconds in (0, 100):
            content = encode(frames[0], kind, save_all=True, append_images=frames[1:], duration=milliseconds, loop=0)
            yield HostileFile(f"animated {milliseconds}.{kind.lower()}", content)
            yield HostileFile(f"animated {milliseconds} and cut.{kind.lower()}", content[:-40])
    transparent = [frame.convert("RGBA") for frame in frames]
    for frame in transparent:
        frame.putalpha(120)
    content = encode(transparent[0], "WEBP", save_all=True, append_images=transparent[1:] * 60, duration=10)
    yield HostileFile("many transparent frames.webp", content)


def _polyglots() -> Iterator[HostileFile]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("evil.class", CANARY)
    tails = {
        "zip": packed.getvalue(),
        "page": b"<html><script>/*" + CANARY + b"*/alert(1)</script>",
        "php": b"<?php /*" + CANARY + b"*/ system('id'); ?>",
        "pdf": b"%PDF-1.4\n" + CANARY + b"\n%%EOF",
        "other picture": b"\xff\xd8\xff" + CANARY,
    }
    for name, content in make_speaking_files().items():
        for tail, rest in tails.items():
            yield HostileFile(f"{tail} behind {name}", content + rest)
    image = draw(40, 30)
    script = b"*/=1;alert('" + CANARY + b"');//"
    yield HostileFile("script in comment.jpg", encode(image, "JPEG", comment=b"/*" + script))
    yield HostileFile("script in comment.gif", encode(image, "GIF", comment=script))
    yield HostileFile("page in exif.jpg", encode(image, "JPEG", exif=b"Exif\0\0<html>" + CANARY))
    yield HostileFile("page before it.jpg", b"<html>" + encode(image, "JPEG"), is_hopeless=True)
    yield HostileFile("mail with it.jpg", b"Content-Type: image/jpeg\r\n\r\n" + encode(image, "JPEG"), is_hopeless=True)


def _with_odd_metadata() -> Iterator[HostileFile]:
    chance = random.Random(SEED)
    image = draw(50, 40)
    for orientation in (0, 9, 255, 65_535):
        yield HostileFile(f"orientation {orientation}.jpg", encode(image, "JPEG", exif=make_exif(orientation)))
    tiff = b"Exif\0\0II*\0\x08\0\0\0"
    entries = {
        "loop": struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8),
        "far": struct.pack("<HHHIII", 1, 0x0112, 3, 0xFFFFFFFF, 0xFFFFFFF0, 0),
        "words": struct.pack("<HHHI4sI", 1, 0x0112, 2, 4, b"six\0", 0),
        "fraction": struct.pack("<HHHIII", 1, 0x0112, 5, 1, 8, 0),
        "many": struct.pack("<H", 0xFFFF) + bytes(600),
        "unknown type": struct.pack("<HHHIII", 1, 0x0112, 99, 1, 6, 0),
        "short": b"\x05",
    }
    for name, entry in entries.items():
        yield HostileFile(f"exif {name}.jpg", encode(image, "JPEG", exif=tiff + entry + CANARY))
        yield HostileFile(f"exif {name}.png", encode(image, "PNG", exif=tiff + entry + CANARY))
        yield HostileFile(f"exif {name}.webp", encode(image, "WEBP", exif=tiff + entry + CANARY))
    for mode in ("L", "RGB", "CMYK"):
        for number in range(3):
            profile = CANARY + chance.randbytes(chance.choice((10, 400, 70_000)))
            yield HostileFile(f"profile {number} {mode}.jpg", encode(image.convert(mode), "JPEG", icc_profile=profile))
    from PIL import ImageCms

    good = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for number in range(12):
        bent = bytearray(good)
        for _ in range(20):
            bent[chance.randrange(len(bent))] = chance.randrange(256)
        yield HostileFile(f"bent profile {number}.jpg", encode(image, "JPEG", icc_profile=bytes(bent)))
    yield HostileFile("grey profile on colours.png", encode(image, "PNG", icc_profile=good[:16] + b"GRAY" + good[20:]))
    yield HostileFile("profile of palette.png", encode(image.quantize(4), "PNG", icc_profile=good))
    yield HostileFile("laughs.jpg", encode(image, "JPEG", xmp=b"<!DOCTYPE x [<!ENTITY a 'ha'>]><x>&a;</x>" + CANARY))


def _broken_jpegs() -> Iterator[HostileFile]:
    content = encode(draw(64, 48), "JPEG")
    frame = content.index(b"\xff\xc0")
    scan = content.index(b"\xff\xda")
    head = content[frame : frame + 19]
    swaps = {
        "two frames": content[:frame] + head + content[frame:],
        "larger second frame": content[: frame + 19]
        + head[:5]
        + b"\xff\xff\xff\xff"
        + head[9:]
        + content[frame + 19 :],
        "no frame": content[:frame] + content[frame + 19 :],
        "no scan": content[:scan] + b"\xff\xd9",
        "scan twice": content[:-2] + content[scan:],
        "12 bits": content[: frame + 4] + b"\x0c" + content[frame + 5 :],
        "arithmetic": content[:frame] + b"\xff\xc9" + content[frame + 2 :],
        "lossless": content[:frame] + b"\xff\xc3" + content[frame + 2 :],
        "as progressive": content[:frame] + b"\xff\xc2" + content[frame + 2 :],
        "9 components": content[: frame + 9] + b"\x09" + content[frame + 10 :],
        "sampling 15": content[: frame + 11] + b"\xff" + content[frame + 12 :],
        "sampling 0": content[: frame + 11] + b"\x00" + content[frame + 12 :],
        "short segment": content[: frame + 2] + b"\0\0" + content[frame + 4 :],
        "long segment": content[: frame + 2] + b"\xff\xff" + content[frame + 4 :],
        "restart each": content[:frame] + b"\xff\xdd\0\x04\0\x01" + content[frame:],
        "height comes later": content[: frame + 5]
        + b"\0\0"
        + content[frame + 7 : -2]
        + b"\xff\xdc\0\x04\xff\xff\xff\xd9",
        "no tables": content[: content.index(b"\xff\xdb")] + content[frame:],
        "unending": content[:-2] + b"\xff\xd0" * 20_000,
    }
    for name, changed in swaps.items():
        yield HostileFile(f"{name}.jpg", changed)


def _bad_stickers() -> Iterator[HostileFile]:
    changes: dict[str, dict[str, Any]] = {
        "wide": {"w": 513},
        "small": {"w": 100, "h": 100},
        "quick": {"fr": 61},
        "still": {"fr": 0},
        "backwards": {"op": -60},
        "long": {"op": 181},
        "endless": {"op": 1e308},
        "empty": {"layers": []},
        "layers in words": {"layers": "many"},
        "with picture": {"assets": [{"id": "a", "u": "/etc/", "p": "passwd", "w": 9, "h": 9}]},
        "size in words": {"w": "512"},
        "without size": {"w": None},
        "true": {"fr": True},
    }
    for name, change in changes.items():
        yield HostileFile(f"{name}.tgs", make_tgs(**change), is_hopeless=True)
    texts = {
        "deep": '{"a":' * 90_000 + "1" + "}" * 90_000,
        "deep lists": "[" * 200_000,
        "no number": json.dumps(make_lottie(fr=float("nan"))),
        "infinite": json.dumps(make_lottie(op=float("inf"))),
        "list": "[1]",
        "cut": json.dumps(make_lottie())[:-1],
        "more behind": json.dumps(make_lottie()) + "{}",
        "page": "<html>",
        "nothing": "",
        "long number": json.dumps(make_lottie()).replace('"fr": 60', '"fr": ' + "6" * 5_000),
    }
    for name, text in texts.items():
        yield HostileFile(f"{name} inside.tgs", gzip.compress(text.encode(), mtime=0), is_hopeless=True)
    good = make_tgs()
    yield HostileFile("wrong checksum.tgs", good[:-8] + bytes(4) + good[-4:], is_hopeless=True)
    yield HostileFile("unending name.tgs", good[:3] + b"\x08" + good[4:10] + b"a" * 300, is_hopeless=True)
    yield HostileFile("unending extra.tgs", good[:3] + b"\x04" + good[4:10] + b"\xff\xff", is_hopeless=True)
    for step in range(10):
        yield HostileFile(f"cut at {step * 10} %.tgs", good[: len(good) * step // 10], is_hopeless=True)
    for name, content in {
        "webm without type.webm": b"\x1a\x45\xdf\xa3\x80",
        "webm of huge head.webm": b"\x1a\x45\xdf\xa3\x01\xff\xff\xff\xff\xff\xff\xff",
        "webm of no length.webm": b"\x1a\x45\xdf\xa3\x00",
        "webm cut.webm": make_webm()[:12],
        "long webm.webm": make_webm(rest=bytes(300 << 10)),
    }.items():
        yield HostileFile(name, content, is_hopeless=True)
