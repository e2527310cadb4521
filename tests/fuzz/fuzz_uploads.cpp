// SPDX-License-Identifier: Apache-2.0
// Feeds what reads the fields of requests about files, and sends pieces to a partial file in any
// order, broken off, replaced and repeated. Built with clang++ and -fsanitize=fuzzer
// (HEARTH_LIBFUZZER defined) it runs without end; otherwise it is an ordinary test: a corpus of
// seeds and a fixed number of their mutations, the same in every run, and new ones for as long as
// HEARTH_FUZZ_SECONDS says.
#include "core/domain/file_rules.h"
#include "localserver/edge/file_fields.h"
#include "localserver/files/file_name.h"
#include "localserver/files/mime_check.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype scriptBytes = 40; ///< what is as long as this is one

/// A promise that does not hold ends the program: that is what fuzzers look for.
void require(bool isTrue, const char* promise, QByteArrayView source)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\nsource: %s\n", promise,
        source.toByteArray().toPercentEncoding().constData());
    std::abort();
}

void checkFields(const QByteArray& text)
{
    HttpRequest request;
    for (const char* name :
        { "upload-offset", "upload-metadata", "upload-checksum", "range", "if-range" })
        request.fields.emplaceBack(name, text);
    if (const Result<qint64> length = lengthField(request, "Upload-Offset"))
        require(*length >= 0, "lengths are not negative", text);
    if (const auto checksum = uploadChecksum(request); checksum && *checksum) {
        require((*checksum)->digest.size() == Digest::size((*checksum)->algorithm),
            "digests have their length", text);
    }
    std::ignore = uploadMetadata(request);
    request.fields.removeLast();
    for (const qint64 size : { 0LL, 1LL, 10LL, 1LL << 40 }) {
        ByteRange range;
        const RangeKind kind = requestedRange(request, "\"tag\"", size, range);
        if (kind == RangeKind::Unsatisfiable)
            continue;
        require(range.from >= 0 && range.size >= 0 && range.from + range.size <= size,
            "ranges lie within", text);
        require(kind != RangeKind::Part || range.size > 0, "a part is not empty", text);
    }
}

void checkName(const QByteArray& text)
{
    const QString name = QString::fromUtf8(text).left(limits::fileName.maxLength);
    const Result<QString> clean = cleanFileName(name);
    std::ignore = mimeTypeOf(text, name);
    if (!clean)
        return;
    require(!clean->isEmpty() && clean->size() <= limits::fileName.maxLength
            && !clean->contains(u'/') && *clean != u"." && *clean != u"..",
        "names are harmless", text);
    require(cleanFileName(*clean) == *clean, "and stay as they are", text);
    const QByteArray field = contentDisposition(*clean);
    require(std::ranges::all_of(field, [](char c) { return c >= 0x20 && c < 0x7f; }),
        "fields have no end within", text);
}

/// Each two bytes are a step; what is on the disk is always what was taken, and no more.
void checkPieces(const QByteArray& script)
{
    static const QTemporaryDir folder;
    static int runs = 0;
    const UploadStore store;
    const QString path = folder.filePath(QString::number(++runs));
    constexpr qint64 size = 200;
    QByteArray there;
    for (qsizetype i = 0; i + 1 < script.size(); i += 2) {
        const auto kind = static_cast<quint8>(script[i]);
        const QByteArray bytes(static_cast<quint8>(script[i + 1]) % 64, script[i]);
        PiecePlace place { .path = path, .size = size, .offset = there.size(), .checksum = {} };
        if (kind % 8 == 1)
            place.offset += bytes.size() + 1;
        const bool hasChecksum = kind % 4 >= 2;
        const bool isWrong = kind % 16 >= 12;
        if (hasChecksum) {
            place.checksum = PieceChecksum { .algorithm = Digest::Algorithm::Sha256,
                .digest = QCryptographicHash::hash(
                    isWrong ? bytes + '!' : bytes, QCryptographicHash::Sha256) };
        }
        Result<std::shared_ptr<UploadWriter>> writer = store.open(place);
        require(writer.has_value() == (place.offset == there.size()), "offsets must fit", script);
        if (!writer)
            continue;
        require(!store.open(place), "one at a time", script);
        const bool fits = there.size() + bytes.size() <= size;
        require((*writer)->write(bytes).has_value() == fits, "no more than announced", script);
        const bool closes = fits && kind % 32 < 28;
        if (closes)
            require((*writer)->close().has_value() == !(hasChecksum && isWrong),
                "checksums are checked", script);
        if (fits && !(hasChecksum && (isWrong || !closes)))
            there += bytes;
        if (closes && there.size() == size) {
            require((*writer)->sha256()
                    == QString::fromLatin1(
                        QCryptographicHash::hash(there, QCryptographicHash::Sha256).toHex()),
                "the whole has its sum", script);
        }
        writer->reset();
        QFile file(path);
        require(file.open(QIODevice::ReadOnly) && file.readAll() == there,
            "what is there is what was taken", script);
    }
    QFile::remove(path);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    checkFields(bytes);
    checkName(bytes);
    if (bytes.size() == scriptBytes)
        checkPieces(bytes);
    return 0;
}

#ifndef HEARTH_LIBFUZZER

namespace {

constexpr std::array<std::string_view, 14> seeds {
    "bytes=0-4",
    "bytes=-5",
    "bytes=5-",
    "bytes=9223372036854775807-9223372036854775807",
    "bytes=0-0,2-3",
    "filename d29ybGQ=,filetype dGV4dC9wbGFpbg==,is_confidential",
    "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
    "sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "18446744073709551616",
    "../../etc/passwd",
    "con.txt",
    "photo\xE2\x80\xAEgnp.exe",
    "\x89PNG\r\n\x1A\n<html>",
    "\xED\xA0\x80\xFF\xFE\xC0\x80",
};

std::string mutated(std::string text, QRandomGenerator& random)
{
    for (int steps = random.bounded(1, 6); steps > 0; --steps) {
        const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(text.size()) + 1));
        const std::size_t length = std::min<std::size_t>(
            static_cast<std::size_t>(random.bounded(1, 16)), text.size() - at);
        switch (random.bounded(4)) {
        case 0:
            text.insert(at, 1, static_cast<char>(random.bounded(256)));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        default:
            if (at < text.size())
                text[at] = static_cast<char>(random.bounded(256));
        }
    }
    return text;
}

void round(std::string& text, int number, QRandomGenerator& random)
{
    constexpr int scriptEvery = 200; // each waits for the disk
    if (number % 10 == 0 || text.size() > 2'000)
        text = seeds[static_cast<std::size_t>(number / 10) % seeds.size()];
    else
        text = mutated(std::move(text), random);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (number % scriptEvery != 0)
        return;
    std::string script(scriptBytes, '\0');
    for (char& c : script)
        c = static_cast<char>(random.bounded(256));
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(script.data()), script.size());
}

} // namespace

int main()
{
    constexpr int rounds = 10'000;
    QRandomGenerator random(20261122);
    std::string text;
    int number = 0;
    for (; number < rounds; ++number)
        round(text, number, random);
    if (const char* wanted = std::getenv("HEARTH_FUZZ_SECONDS")) {
        const quint32 seed = QRandomGenerator::global()->generate();
        std::printf("fuzz_uploads: going on from %u\n", seed);
        random.seed(seed);
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(wanted));
        for (; std::chrono::steady_clock::now() < end; ++number)
            round(text, number, random);
    }
    std::printf("fuzz_uploads: %d inputs\n", number);
    return 0;
}

#endif
