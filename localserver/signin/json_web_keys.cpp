// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/json_web_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cjose/cjose.h>

#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKeys = 100;
constexpr size_t leastRsaBits = 2048;

struct KeyDeleter {
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
};

bool canVerify(const QJsonObject& key, const QByteArray& json)
{
    const QString type = key.value(u"kty"_s).toString();
    const QString use = key.value(u"use"_s).toString();
    if ((type != u"RSA"_s && type != u"EC"_s) || (!use.isEmpty() && use != u"sig"_s))
        return false;
    const std::unique_ptr<cjose_jwk_t, KeyDeleter> jwk(
        cjose_jwk_import(json.constData(), static_cast<size_t>(json.size()), nullptr));
    return jwk && (type == u"EC"_s || cjose_jwk_get_keysize(jwk.get(), nullptr) >= leastRsaBits);
}

} // namespace

Result<QList<JsonWebKey>> parseKeySet(QByteArrayView json)
{
    const QJsonValue list = QJsonDocument::fromJson(json.toByteArray()).object().value(u"keys"_s);
    if (!list.isArray() || list.toArray().size() > mostKeys)
        return fail(ErrorCode::InvalidArgument, u"is not a set of keys"_s);
    QList<JsonWebKey> keys;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject key = value.toObject();
        const QByteArray text = QJsonDocument(key).toJson(QJsonDocument::Compact);
        if (canVerify(key, text))
            keys.append({ .id = key.value(u"kid"_s).toString().toUtf8(),
                .type = key.value(u"kty"_s).toString().toLatin1(),
                .json = text });
    }
    return keys;
}

} // namespace hearth::server
