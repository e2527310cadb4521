// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"

#include <openssl/evp.h>

namespace hearth {

namespace {

const EVP_MD* methodOf(Digest::Algorithm algorithm)
{
    return algorithm == Digest::Algorithm::Sha1 ? EVP_sha1() : EVP_sha256();
}

/// OpenSSL refuses only when there is no memory or when it was built without SHA; files under wrong
/// digests would be worse than an end.
void require(bool done)
{
    if (!done)
        qFatal("OpenSSL makes no digest");
}

} // namespace

void Digest::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

qsizetype Digest::size(Algorithm algorithm) { return EVP_MD_get_size(methodOf(algorithm)); }

QByteArray Digest::hash(QByteArrayView bytes, Algorithm algorithm)
{
    Digest digest(algorithm);
    digest.addData(bytes);
    return digest.result();
}

Digest::Digest(Algorithm algorithm)
    : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex(m_context.get(), methodOf(algorithm), nullptr) == 1);
}

Digest::Digest(const Digest& other)
    : m_context(EVP_MD_CTX_dup(other.m_context.get()))
{
    require(m_context != nullptr);
}

Digest& Digest::operator=(const Digest& other) { return *this = Digest(other); }

void Digest::addData(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()))
        == 1);
}

QByteArray Digest::result() const
{
    const Digest ended(*this); // making the result ends the context
    QByteArray out(EVP_MD_CTX_get_size(ended.m_context.get()), Qt::Uninitialized);
    require(EVP_DigestFinal_ex(
                ended.m_context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr)
        == 1);
    return out;
}

} // namespace hearth
