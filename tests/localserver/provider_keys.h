// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cjose/cjose.h>

#include <memory>

/// What a provider signs with, for tests in which it lies.
namespace hearth::test {

struct JoseDeleter {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
    void operator()(cjose_header_t* header) const { cjose_header_release(header); }
};

/// A provider's key.
struct Key {
    std::unique_ptr<cjose_jwk_t, JoseDeleter> jwk;
    const char* algorithm;

    static Key rsa(const QByteArray& id, size_t bits = 2048)
    {
        Key key { .jwk { cjose_jwk_create_RSA_random(bits, nullptr, 0, nullptr) },
            .algorithm = "RS256" };
        cjose_jwk_set_kid(key.jwk.get(), id.constData(), static_cast<size_t>(id.size()), nullptr);
        return key;
    }
    static Key curve(const QByteArray& id)
    {
        Key key { .jwk { cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr) },
            .algorithm = "ES256" };
        cjose_jwk_set_kid(key.jwk.get(), id.constData(), static_cast<size_t>(id.size()), nullptr);
        return key;
    }
    /// What anybody may know of it.
    [[nodiscard]] QJsonObject open() const
    {
        char* text = cjose_jwk_to_json(jwk.get(), false, nullptr);
        const QByteArray json(text);
        cjose_get_dealloc()(text);
        return QJsonDocument::fromJson(json).object();
    }
};

inline QByteArray setOf(const QJsonArray& keys)
{
    return QJsonDocument(QJsonObject { { QStringLiteral("keys"), keys } }).toJson();
}

inline QByteArray part(const QJsonObject& json)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(options);
}

inline QByteArray sign(
    cjose_jwk_t* key, const char* algorithm, const char* keyId, const QJsonObject& claims)
{
    const std::unique_ptr<cjose_header_t, JoseDeleter> header(cjose_header_new(nullptr));
    cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm, nullptr);
    if (keyId)
        cjose_header_set(header.get(), CJOSE_HDR_KID, keyId, nullptr);
    const QByteArray text = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    const std::unique_ptr<cjose_jws_t, JoseDeleter> jws(
        cjose_jws_sign(key, header.get(), reinterpret_cast<const uint8_t*>(text.constData()),
            static_cast<size_t>(text.size()), nullptr));
    const char* compact = nullptr;
    return jws && cjose_jws_export(jws.get(), &compact, nullptr) ? QByteArray(compact)
                                                                 : QByteArray();
}

} // namespace hearth::test
