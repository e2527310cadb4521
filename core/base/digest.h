// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace hearth {

/// SHA-1 or SHA-256 (FIPS 180-4) of what comes piece by piece: for the contents of files.
/// OpenSSL's, which is as fast as the processor's own instructions; QCryptographicHash may know
/// none of them. One thread at a time; a copy goes on by itself.
class Digest {
public:
    enum class Algorithm { Sha1, Sha256 };

    /// The digest's length in bytes.
    [[nodiscard]] static qsizetype size(Algorithm algorithm);
    [[nodiscard]] static QByteArray hash(
        QByteArrayView bytes, Algorithm algorithm = Algorithm::Sha256);

    explicit Digest(Algorithm algorithm = Algorithm::Sha256);
    ~Digest() = default;
    Digest(const Digest& other);
    Digest& operator=(const Digest& other);
    Digest(Digest&&) noexcept = default;
    Digest& operator=(Digest&&) noexcept = default;

    void addData(QByteArrayView bytes);
    /// Of all that was added so far; more may follow.
    [[nodiscard]] QByteArray result() const;

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace hearth
