// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

/// Schemas (JSON Schema 2020-12, as OpenAPI 3.1 uses it) made from descriptors.
class SchemaWriter {
public:
    template <typename T>
    QJsonObject schema(const Rules& rules = {})
    {
        if constexpr (std::is_same_v<T, bool>)
            return { { u"type"_s, u"boolean"_s } };
        else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64>
            || std::is_same_v<T, Timestamp>)
            return { { u"type"_s, u"integer"_s } };
        else if constexpr (std::is_same_v<T, double>)
            return { { u"type"_s, u"number"_s } };
        else if constexpr (std::is_same_v<T, QString>)
            return { { u"type"_s, u"string"_s }, { u"minLength"_s, rules.minLength },
                { u"maxLength"_s, rules.maxLength } };
        else if constexpr (std::is_same_v<T, QJsonObject> || std::is_same_v<T, RawJson>)
            return { { u"type"_s, u"object"_s } };
        else if constexpr (NamedEnum<T>)
            return enumSchema<T>();
        else if constexpr (Described<T>)
            return reference<T>();
        else
            return listOrId<T>(rules);
    }

    QJsonObject takeComponents() { return std::move(m_components); }

private:
    template <typename T>
    static constexpr bool isList = false;
    template <typename T>
    static constexpr bool isList<QList<T>> = true;

    template <typename T>
    QJsonObject listOrId(const Rules& rules)
    {
        if constexpr (isList<T>) {
            QJsonObject out { { u"type"_s, u"array"_s },
                { u"items"_s, schema<typename T::value_type>() } };
            if (rules.minLength > 0)
                out.insert(u"minItems"_s, rules.minLength);
            return out;
        } else {
            return { { u"type"_s, u"string"_s }, { u"format"_s, u"uuid"_s } };
        }
    }

    template <NamedEnum E>
    static QJsonObject enumSchema()
    {
        QJsonArray names;
        for (const auto& row : EnumNames<E>::names)
            names.append(QLatin1StringView(row.name));
        return { { u"type"_s, u"string"_s }, { u"enum"_s, names } };
    }

    /// Types are components named after the C++ type, which the compiler spells in the function's
    /// own name.
    template <typename T>
    static QString typeName()
    {
        const QString spelled = QString::fromLatin1(__PRETTY_FUNCTION__);
        const qsizetype start = spelled.indexOf(u"T = "_s) + 4;
        QString name = spelled.mid(start, spelled.indexOf(u';', start) - start);
        if (name.contains(u']'))
            name.truncate(name.indexOf(u']'));
        return name.mid(name.lastIndexOf(u':') + 1);
    }

    template <Described T>
    QJsonObject reference()
    {
        const QString name = typeName<T>();
        if (!m_components.contains(name)) {
            m_components.insert(
                name, QJsonObject()); // ends recursion of types that hold themselves
            QJsonObject properties;
            QJsonArray required;
            forEachField<T>([&]<typename M>(const Field<T, M>& f) {
                const QString key = QString::fromLatin1(f.name);
                if constexpr (json::isOptional<M>) {
                    properties.insert(key, schema<typename M::value_type>(f.rules));
                } else {
                    properties.insert(key, schema<M>(f.rules));
                    if (!f.rules.defaulted)
                        required.append(key);
                }
            });
            QJsonObject object { { u"type"_s, u"object"_s }, { u"properties"_s, properties } };
            if (!required.isEmpty())
                object.insert(u"required"_s, required);
            m_components.insert(name, object);
        }
        return { { u"$ref"_s, u"#/components/schemas/"_s + name } };
    }

    QJsonObject m_components;
};

QJsonObject jsonContent(const QJsonObject& schema)
{
    return { { u"application/json"_s, QJsonObject { { u"schema"_s, schema } } } };
}

template <typename Args, typename Reply>
QJsonObject pathItem(const Operation<Args, Reply>& op, SchemaWriter& schemas)
{
    QJsonObject body = schemas.schema<Args>();
    if (op.scope == Scope::Workspace) {
        const QJsonObject workspaceId { { u"type"_s, u"object"_s },
            { u"properties"_s,
                QJsonObject { { u"workspaceId"_s,
                    QJsonObject { { u"type"_s, u"string"_s }, { u"format"_s, u"uuid"_s } } } } },
            { u"required"_s, QJsonArray { u"workspaceId"_s } } };
        body = { { u"allOf"_s, QJsonArray { workspaceId, body } } };
    }
    const QJsonObject failure { { u"description"_s,
                                    u"What went wrong; the status matches the code"_s },
        { u"content"_s, jsonContent(schemas.schema<ErrorBody>()) } };
    QJsonObject post {
        { u"operationId"_s, QString::fromLatin1(op.name) },
        { u"requestBody"_s, QJsonObject { { u"content"_s, jsonContent(body) } } },
        { u"responses"_s,
            QJsonObject { { u"200"_s,
                              QJsonObject { { u"description"_s, u"The result"_s },
                                  { u"content"_s, jsonContent(schemas.schema<Reply>()) } } },
                { u"default"_s, failure } } },
    };
    if (op.caller == Caller::Anyone)
        post.insert(u"security"_s, QJsonArray());
    if (op.effect == Effect::Write) {
        const QJsonObject key { { u"name"_s, u"Idempotency-Key"_s }, { u"in"_s, u"header"_s },
            { u"description"_s,
                u"A UUID; repeating a call with the same key and body has one effect"_s },
            { u"schema"_s, QJsonObject { { u"type"_s, u"string"_s } } } };
        post.insert(u"parameters"_s, QJsonArray { key });
    }
    return { { u"post"_s, post } };
}

} // namespace

QByteArray openApiDocument(QStringView serverVersion)
{
    SchemaWriter schemas;
    QJsonObject paths;
    const auto add = [&](const auto& op) {
        if (op.caller != Caller::Local) // those name files of the server's machine and never travel
            paths.insert(u"/api/v1/"_s + QLatin1StringView(op.name), pathItem(op, schemas));
    };
    std::apply([&](const auto&... op) { (add(op), ...); }, allOperations);
    const QJsonObject bearer { { u"type"_s, u"http"_s }, { u"scheme"_s, u"bearer"_s },
        { u"bearerFormat"_s, u"JWT"_s } };
    const QJsonObject document {
        { u"openapi"_s, u"3.1.0"_s },
        { u"info"_s,
            QJsonObject {
                { u"title"_s, u"Hearth"_s }, { u"version"_s, serverVersion.toString() } } },
        { u"paths"_s, paths },
        { u"components"_s,
            QJsonObject { { u"schemas"_s, schemas.takeComponents() },
                { u"securitySchemes"_s, QJsonObject { { u"bearer"_s, bearer } } } } },
        { u"security"_s, QJsonArray { QJsonObject { { u"bearer"_s, QJsonArray() } } } },
    };
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace hearth::protocol
