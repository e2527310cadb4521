// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"

#include <cmath>
#include <limits>

namespace hearth {

using namespace Qt::StringLiterals;

namespace json {

void appendString(QByteArray& out, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype plainStart = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + plainStart, i - plainStart);
        plainStart = i + 1;
        out += '\\';
        switch (c) {
        case '"':
        case '\\':
            out += static_cast<char>(c);
            break;
        case '\n':
            out += 'n';
            break;
        case '\t':
            out += 't';
            break;
        case '\r':
            out += 'r';
            break;
        default:
            out += "u00";
            out += hex[c >> 4];
            out += hex[c & 0x0f];
        }
    }
    out.append(utf8.constData() + plainStart, utf8.size() - plainStart);
    out += '"';
}

QString Path::toString() const
{
    QString out = parent ? parent->toString() : QString();
    if (index >= 0)
        return out + u'[' + QString::number(index) + u']';
    if (!key.isEmpty())
        out.append(out.isEmpty() ? u""_s : u"."_s).append(key);
    return out;
}

Leniency* Path::findLeniency() const
{
    const Path* root = this;
    while (root->parent)
        root = root->parent;
    return root->leniency;
}

std::unexpected<Error> invalid(const Path& path, QString problem)
{
    QString field = path.toString();
    QString message = (field.isEmpty() ? u"the value"_s : field) + u' ' + problem;
    return fail(ErrorCode::InvalidArgument, std::move(message), std::move(field));
}

std::unexpected<Error> unreadable(const Error& reason)
{
    return fail(ErrorCode::Internal, u"what the server said cannot be read"_s, {}, reason.message);
}

Result<void> checkString(const Path& path, QStringView text, const Rules& rules)
{
    if (path.findLeniency())
        return {};
    if (text.size() < rules.minLength) {
        return rules.minLength == 1
            ? invalid(path, u"must not be empty"_s)
            : invalid(path, u"must have at least %1 characters"_s.arg(rules.minLength));
    }
    if (text.size() > rules.maxLength)
        return invalid(path, u"must have at most %1 characters"_s.arg(rules.maxLength));
    if (!text.isValidUtf16())
        return invalid(path, u"must be valid Unicode"_s);
    for (const QChar c : text) {
        if (c == u'\0' || (rules.singleLine && c.category() == QChar::Other_Control))
            return invalid(path, u"must not contain control characters"_s);
    }
    return {};
}

Result<void> read(const QJsonValue& json, bool& out, const Path& path, const Rules&)
{
    if (!json.isBool())
        return invalid(path, u"must be true or false"_s);
    out = json.toBool();
    return {};
}

Result<void> read(const QJsonValue& json, qint64& out, const Path& path, const Rules&)
{
    constexpr double exactLimit = 9007199254740992.0; // 2^53
    const double number = json.toDouble(std::nan(""));
    if (!json.isDouble() || std::floor(number) != number || std::fabs(number) > exactLimit)
        return invalid(path, u"must be a whole number"_s);
    out = json.toInteger();
    return {};
}

Result<void> read(const QJsonValue& json, int& out, const Path& path, const Rules& rules)
{
    qint64 wide = 0;
    HEARTH_CHECK(read(json, wide, path, rules));
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return invalid(path, u"is out of range"_s);
    out = static_cast<int>(wide);
    return {};
}

Result<void> read(const QJsonValue& json, double& out, const Path& path, const Rules&)
{
    if (!json.isDouble())
        return invalid(path, u"must be a number"_s);
    out = json.toDouble();
    return {};
}

Result<void> read(const QJsonValue& json, Timestamp& out, const Path& path, const Rules& rules)
{
    return read(json, out.micros, path, rules);
}

Result<void> read(const QJsonValue& json, QString& out, const Path& path, const Rules& rules)
{
    if (!json.isString())
        return invalid(path, u"must be a string"_s);
    QString text = json.toString();
    HEARTH_CHECK(checkString(path, text, rules));
    out = std::move(text);
    return {};
}

Result<void> read(const QJsonValue& json, RawJson& out, const Path&, const Rules&)
{
    if (json.isObject())
        out.text = QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
    else if (json.isArray())
        out.text = QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact);
    else // a scalar has no document of its own; wrap it and take the brackets off again
        out.text = QJsonDocument(QJsonArray { json })
                       .toJson(QJsonDocument::Compact)
                       .slice(1)
                       .chopped(1);
    return {};
}

Result<void> read(const QJsonValue& json, QJsonObject& out, const Path& path, const Rules&)
{
    if (!json.isObject())
        return invalid(path, u"must be an object"_s);
    out = json.toObject();
    return {};
}

Result<void> readUuid(const QJsonValue& json, Uuid& out, const Path& path)
{
    if (!json.isString())
        return invalid(path, u"must be an id"_s);
    const Result<Uuid> uuid = Uuid::fromString(json.toString());
    if (!uuid)
        return invalid(path, u"must be an id (36 characters, as RFC 9562 writes UUIDs)"_s);
    out = *uuid;
    return {};
}

} // namespace json

Result<QJsonValue> parseJson(QByteArrayView text)
{
    // The parser replaces broken sequences silently; what a person sent must be refused instead.
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return fail(ErrorCode::InvalidArgument, u"the text is not valid UTF-8"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(text.data(), text.size()), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(ErrorCode::InvalidArgument,
            u"not well-formed JSON at byte %1: %2"_s.arg(problem.offset)
                .arg(problem.errorString()));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace hearth
