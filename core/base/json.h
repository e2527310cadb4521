// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <concepts>

/// JSON of described values: `writeJson` appends compact UTF-8 text (a message is serialised once
/// and shared by every connection, so text and not a tree is what everybody needs); `fromJson`
/// reads a parsed tree and names the field that is wrong. Pure functions, any thread.
namespace hearth {

/// Text that already is JSON and is passed through untouched. Empty means null.
struct RawJson {
    QByteArray text;
    bool operator==(const RawJson&) const = default;
};

namespace json {

/// Appends `text` as a quoted JSON string (RFC 8259 §7).
void appendString(QByteArray& out, QStringView text);

/// For reading what a newer program wrote: limits that it may have raised are not held against it,
/// and names of enumerations that are not known here are taken for `EnumNames<E>::unknown`.
struct Leniency {
    int replaced = 0; ///< names that were not known
};

/// Where in the document the reader is; builds the `field` of an error.
struct Path {
    const Path* parent = nullptr;
    QStringView key;
    qsizetype index = -1;
    Leniency* leniency = nullptr; ///< the root's holds for everything below it

    [[nodiscard]] QString toString() const;
    [[nodiscard]] Leniency* findLeniency() const;
};

std::unexpected<Error> invalid(const Path& path, QString problem);
/// What a peer said makes no sense, for this reason.
std::unexpected<Error> unreadable(const Error& reason);
Result<void> checkString(const Path& path, QStringView text, const Rules& rules);

// --- writing
// ---------------------------------------------------------------------------------------------
template <Described T>
void write(QByteArray& out, const T& value);
template <typename T>
void write(QByteArray& out, const QList<T>& list);

inline void write(QByteArray& out, bool value) { out += value ? "true" : "false"; }
inline void write(QByteArray& out, int value) { out += QByteArray::number(value); }
inline void write(QByteArray& out, qint64 value) { out += QByteArray::number(value); }
inline void write(QByteArray& out, double value) { out += QByteArray::number(value, 'g', 17); }
inline void write(QByteArray& out, Timestamp value) { out += QByteArray::number(value.micros); }
inline void write(QByteArray& out, const QString& value) { appendString(out, value); }
inline void write(QByteArray& out, const RawJson& value)
{
    out += value.text.isEmpty() ? QByteArrayLiteral("null") : value.text;
}
inline void write(QByteArray& out, const QJsonObject& value)
{
    out += QJsonDocument(value).toJson(QJsonDocument::Compact);
}
template <typename Tag>
void write(QByteArray& out, const Id<Tag>& value)
{
    out += '"';
    out += value.uuid.toText();
    out += '"';
}
template <NamedEnum E>
void write(QByteArray& out, E value)
{
    out += '"';
    out += enumName(value);
    out += '"';
}
template <typename T>
void write(QByteArray& out, const QList<T>& list)
{
    out += '[';
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out += ',';
        write(out, list[i]);
    }
    out += ']';
}

template <typename T>
inline constexpr bool isOptional = false;
template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

/// Fields that hold no value are left out, sparse ones also when they hold what they began with.
template <Described T>
void write(QByteArray& out, const T& value)
{
    static const T initial {};
    out += '{';
    bool first = true;
    forEachField<T>([&]<typename M>(const Field<T, M>& f) {
        const M& member = value.*f.member;
        if constexpr (isOptional<M>) {
            if (!member)
                return;
        } else if constexpr (std::equality_comparable<M>) {
            if (f.rules.sparse && member == initial.*f.member)
                return;
        }
        if (!first)
            out += ',';
        first = false;
        out += '"';
        out += f.name;
        out += "\":";
        if constexpr (isOptional<M>)
            write(out, *member);
        else
            write(out, member);
    });
    out += '}';
}

// --- reading
// ---------------------------------------------------------------------------------------------
template <Described T>
Result<void> read(const QJsonValue& json, T& out, const Path& path, const Rules& rules);
template <typename T>
Result<void> read(const QJsonValue& json, QList<T>& out, const Path& path, const Rules& rules);

Result<void> read(const QJsonValue& json, bool& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, int& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, qint64& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, double& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, Timestamp& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, QString& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, RawJson& out, const Path& path, const Rules& rules);
Result<void> read(const QJsonValue& json, QJsonObject& out, const Path& path, const Rules& rules);
Result<void> readUuid(const QJsonValue& json, Uuid& out, const Path& path);

template <typename Tag>
Result<void> read(const QJsonValue& json, Id<Tag>& out, const Path& path, const Rules&)
{
    return readUuid(json, out.uuid, path);
}

template <NamedEnum E>
Result<void> read(const QJsonValue& json, E& out, const Path& path, const Rules&)
{
    const std::optional<E> value = json.isString() ? enumFromName<E>(json.toString())
                                                   : std::nullopt;
    if constexpr (requires { EnumNames<E>::unknown; }) {
        if (Leniency* leniency = value || !json.isString() ? nullptr : path.findLeniency()) {
            ++leniency->replaced;
            out = EnumNames<E>::unknown;
            return {};
        }
    }
    if (!value) {
        QString names;
        for (const auto& row : EnumNames<E>::names)
            names += (names.isEmpty() ? QString() : QStringLiteral(", "))
                + QLatin1StringView(row.name);
        return invalid(path, QStringLiteral("must be one of: %1").arg(names));
    }
    out = *value;
    return {};
}

template <typename T>
Result<void> read(const QJsonValue& json, QList<T>& out, const Path& path, const Rules& rules)
{
    if (!json.isArray())
        return invalid(path, QStringLiteral("must be a list"));
    const QJsonArray array = json.toArray();
    if ((array.size() < rules.minLength || array.size() > rules.maxLength) && !path.findLeniency())
        return invalid(path,
            QStringLiteral("must have %1 to %2 items").arg(rules.minLength).arg(rules.maxLength));
    out.clear();
    out.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        T item {};
        HEARTH_CHECK(read(array.at(i), item, Path { .parent = &path, .index = i }, Rules {}));
        out.append(std::move(item));
    }
    return {};
}

template <typename T, typename M>
Result<void> readField(const QJsonObject& object, T& out, const Field<T, M>& f, const Path& path)
{
    const QLatin1StringView name(f.name);
    const QString key(name);
    const Path here { .parent = &path, .key = key };
    const auto it = object.constFind(name);
    const bool missing = it == object.constEnd() || it->isNull();
    if constexpr (isOptional<M>) {
        if (missing)
            return {};
        typename M::value_type value {};
        HEARTH_CHECK(read(*it, value, here, f.rules));
        out.*f.member = std::move(value);
        return {};
    } else {
        if (missing)
            return f.rules.defaulted ? Result<void> {}
                                     : Result<void>(invalid(here, QStringLiteral("is missing")));
        return read(*it, out.*f.member, here, f.rules);
    }
}

template <Described T>
Result<void> read(const QJsonValue& json, T& out, const Path& path, const Rules&)
{
    if (!json.isObject())
        return invalid(path, QStringLiteral("must be an object"));
    const QJsonObject object = json.toObject();
    Result<void> outcome;
    forEachField<T>([&](const auto& f) {
        if (outcome)
            outcome = readField(object, out, f, path);
    });
    return outcome;
}

} // namespace json

/// Appends `value` to `out`.
template <typename T>
void writeJson(QByteArray& out, const T& value)
{
    json::write(out, value);
}

template <typename T>
[[nodiscard]] QByteArray toJson(const T& value)
{
    QByteArray out;
    json::write(out, value);
    return out;
}

/// Reads and validates; unknown fields are ignored so that newer peers can add some.
template <typename T>
[[nodiscard]] Result<T> fromJson(const QJsonValue& value)
{
    T out {};
    HEARTH_CHECK(json::read(value, out, json::Path {}, Rules {}));
    return out;
}

/// Reads what a peer said that may be of a newer version (`json::Leniency`). A `T` with a member
/// `hasUnknown` learns whether something was not understood. What cannot be read all the same is
/// `Internal`: the fault is in nothing that the caller said.
template <typename T>
[[nodiscard]] Result<T> fromPeerJson(const QJsonValue& value)
{
    T out {};
    json::Leniency leniency;
    const Result<void> done = json::read(
        value, out, json::Path { .leniency = &leniency }, Rules {});
    if (!done)
        return json::unreadable(done.error());
    if constexpr (requires { out.hasUnknown; })
        out.hasUnknown = leniency.replaced > 0;
    return out;
}

/// Parses text, then as above. Fails on broken UTF-8 and on JSON that is not well formed.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView text);

/// `value` as a parsed tree, for whoever answers with one.
template <typename T>
[[nodiscard]] QJsonValue toJsonValue(const T& value)
{
    return parseJson(toJson(value)).value_or(QJsonValue());
}

template <typename T>
[[nodiscard]] Result<T> fromJsonText(QByteArrayView text)
{
    HEARTH_TRY(const QJsonValue value, parseJson(text));
    return fromJson<T>(value);
}

template <typename T>
[[nodiscard]] Result<T> fromPeerJsonText(QByteArrayView text)
{
    const Result<QJsonValue> value = parseJson(text);
    if (!value)
        return json::unreadable(value.error());
    return fromPeerJson<T>(*value);
}

} // namespace hearth
