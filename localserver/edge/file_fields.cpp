// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/file_fields.h"

#include <QStringDecoder>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const char* name, const QString& problem)
{
    const QString field = QString::fromLatin1(name);
    return fail(ErrorCode::InvalidArgument, field + u' ' + problem, field);
}

/// Digits and nothing else; none for what does not fit.
std::optional<qint64> number(QByteArrayView text)
{
    const bool digits = !text.isEmpty() && text.size() <= 18
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

std::optional<QByteArray> decoded(QByteArrayView base64)
{
    const auto result = QByteArray::fromBase64Encoding(
        base64.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

} // namespace

Result<qint64> lengthField(const HttpRequest& request, const char* name)
{
    const std::optional<qint64> value = number(request.field(QByteArray(name).toLower()));
    if (!value)
        return wrong(name, u"must be a number of bytes"_s);
    return *value;
}

Result<QHash<QByteArray, QString>> uploadMetadata(const HttpRequest& request)
{
    constexpr char name[] = "Upload-Metadata";
    QHash<QByteArray, QString> out;
    const QByteArray value = request.field("upload-metadata");
    for (const QByteArray& pair : value.split(',')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.isEmpty())
            continue;
        const qsizetype space = trimmed.indexOf(' ');
        const std::optional<QByteArray> bytes = space < 0
            ? std::optional<QByteArray>(QByteArray())
            : decoded(QByteArrayView(trimmed).sliced(space + 1).trimmed());
        if (!bytes)
            return wrong(name, u"has values in Base64"_s);
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(*bytes);
        if (decoder.hasError())
            return wrong(name, u"has texts in UTF-8"_s);
        out.insert(trimmed.first(space < 0 ? trimmed.size() : space), text);
    }
    return out;
}

Result<std::optional<PieceChecksum>> uploadChecksum(const HttpRequest& request)
{
    constexpr char name[] = "Upload-Checksum";
    const QByteArray value = request.field("upload-checksum").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    const qsizetype space = value.indexOf(' ');
    const QByteArray algorithm = value.first(std::max<qsizetype>(space, 0));
    if (algorithm != "sha1" && algorithm != "sha256")
        return wrong(name, u"must be sha1 or sha256"_s);
    PieceChecksum out;
    out.algorithm = algorithm == "sha1" ? Digest::Algorithm::Sha1 : Digest::Algorithm::Sha256;
    const std::optional<QByteArray> digest = decoded(
        QByteArrayView(value).sliced(space + 1).trimmed());
    if (!digest || digest->size() != Digest::size(out.algorithm))
        return wrong(name, u"must have the digest in Base64"_s);
    out.digest = *digest;
    return out;
}

RangeKind requestedRange(
    const HttpRequest& request, const QByteArray& tag, qint64 size, ByteRange& range)
{
    range = { .from = 0, .size = size };
    const QByteArray value = request.field("range").trimmed();
    const QByteArray condition = request.field("if-range").trimmed();
    if (!value.toLower().startsWith("bytes=") || value.contains(',')
        || (!condition.isEmpty() && condition != tag))
        return RangeKind::Whole;
    const QByteArrayView spec = QByteArrayView(value).sliced(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return RangeKind::Whole;
    const std::optional<qint64> first = number(spec.first(dash));
    const std::optional<qint64> last = number(spec.sliced(dash + 1));
    if (dash == 0) {
        if (!last)
            return RangeKind::Whole;
        range.size = std::min(*last, size);
        range.from = size - range.size;
        return range.size > 0 ? RangeKind::Part : RangeKind::Unsatisfiable;
    }
    const bool open = dash + 1 == spec.size();
    if (!first || (!open && (!last || *last < *first)))
        return RangeKind::Whole;
    if (*first >= size)
        return RangeKind::Unsatisfiable;
    range.from = *first;
    range.size = (open ? size : std::min(*last + 1, size)) - *first;
    return RangeKind::Part;
}

} // namespace hearth::server
