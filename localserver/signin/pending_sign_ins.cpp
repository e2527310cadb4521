// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/pending_sign_ins.h"

#include "localserver/auth/codes.h"
#include "localserver/signin/sign_in_problem.h"

#include <algorithm>

namespace hearth::server {

PendingSignIns::PendingSignIns(const Clock& clock)
    : m_clock(clock)
{
}

void PendingSignIns::forgetOld()
{
    const Timestamp now = m_clock.now();
    m_pending.removeIf([now](const auto& row) { return row.value().expiresAt <= now; });
    if (m_pending.size() < most)
        return;
    m_pending.erase(std::ranges::min_element(m_pending, {}, &PendingSignIn::expiresAt));
}

void PendingSignIns::add(const QString& state, const PendingSignIn& pending)
{
    const std::scoped_lock lock(m_mutex);
    forgetOld();
    m_pending.insert(codes::digest(state), pending);
}

Result<PendingSignIn> PendingSignIns::take(const PendingProof& proof)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_pending.find(codes::digest(proof.state));
    const bool isTheirs = found != m_pending.end() && found->expiresAt > m_clock.now()
        && found->linking == proof.linking
        && codes::equal(found->clientChallenge, pkceChallenge(proof.verifier));
    if (!isTheirs)
        return refusedSignIn(protocol::SignInProblem::Over);
    PendingSignIn pending = std::move(*found);
    m_pending.erase(found);
    return pending;
}

void PendingSignIns::giveBack(const QString& state, const PendingSignIn& pending)
{
    add(state, pending);
}

QString pkceChallenge(const QString& verifier)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(codes::digest(verifier).toBase64(options));
}

} // namespace hearth::server
