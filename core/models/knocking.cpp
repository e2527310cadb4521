// SPDX-License-Identifier: Apache-2.0
#include "core/models/knocking.h"

#include "core/models/client_flows.h"
#include "core/models/server_call.h"

#include <chrono>

namespace hearth::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::KnockPhase;

namespace {

constexpr auto betweenQuestions = 1s;
const QString commitmentField = u"commitment"_s;

std::unexpected<Error> programCloses()
{
    return fail(ErrorCode::Aborted, u"the program is closing"_s);
}

} // namespace

/// The words of a host that chose its nonce before it knew ours.
Task<Result<KnockGreeting>> ClientFlows::knock(
    ClientPtr client, protocol::ServerAddress host, QString displayName)
{
    HEARTH_CO_TRY(const AccountPtr account, co_await connectFresh(client, u"remote"_s, host));
    if (!client)
        co_return programCloses();
    const protocol::KnockBegin begin { .displayName = displayName };
    HEARTH_CO_TRY(const protocol::KnockBegun begun,
        co_await await(callServer(**account, protocol::knockBegin, std::nullopt, begin)));
    if (!client)
        co_return programCloses();
    protocol::KnockTranscript transcript { .id = begun.id,
        .displayName = displayName,
        .pin = host.fingerprint,
        .hostNonce = {},
        .guestNonce = client->m_config.random->bytes(protocol::knockNonceBytes) };
    const protocol::KnockReveal reveal { .id = begun.id,
        .guestNonce = QString::fromLatin1(transcript.guestNonce.toHex()) };
    HEARTH_CO_TRY(const protocol::KnockRevealed revealed,
        co_await await(callServer(**account, protocol::knockReveal, std::nullopt, reveal)));
    if (!client)
        co_return programCloses();
    transcript.hostNonce = protocol::knockBytes(revealed.hostNonce).value_or(QByteArray());
    if (transcript.hostNonce.isEmpty() || protocol::knockCommitment(transcript) != begun.commitment)
        co_return fail(ErrorCode::Forbidden,
            u"the host's nonce is not the one that it committed to"_s, commitmentField);
    co_return KnockGreeting {
        .account = account, .id = begun.id, .words = protocol::knockWords(transcript)
    };
}

Knocking::Knocking(
    Client& client, protocol::ServerAddress host, const QString& displayName, QObject* owner)
    : QObject(owner)
    , m_host(std::move(host))
{
    m_timer.setInterval(betweenQuestions);
    connect(&m_timer, &QTimer::timeout, this, &Knocking::ask);
    asFuture(ClientFlows::knock(&client, m_host, displayName.trimmed()))
        .then(this, [this](Result<KnockGreeting> greeting) { take(std::move(greeting)); });
}

Knocking::~Knocking() = default;

bool Knocking::isDeceived() const { return m_error && m_error->field == commitmentField; }

bool Knocking::isCutOff() const { return m_error && m_wasCutOff; }

void Knocking::take(Result<KnockGreeting> greeting)
{
    if (!greeting)
        return end(Phase::Failed, greeting.error());
    m_account = greeting->account;
    m_id = greeting->id;
    m_words = greeting->words;
    m_phase = Phase::Comparing;
    const Account* account = m_account->get();
    connect(account, &Account::connectionChanged, this, [this, account] {
        if (account->connectionState().phase != provider::ConnectionPhase::Online)
            m_wasCutOff = true;
    });
    m_timer.start();
    Q_EMIT changed();
}

void Knocking::ask()
{
    // The client may have gone before this, and its accounts with it.
    if (m_asking || !m_account || !*m_account)
        return;
    m_asking = true;
    callServer(**m_account, protocol::knockState, std::nullopt, protocol::KnockById { .id = m_id })
        .then(this, [this](const Result<protocol::KnockState>& state) {
            m_asking = false;
            hear(state);
        });
}

void Knocking::hear(const Result<protocol::KnockState>& state)
{
    if (m_phase != Phase::Comparing && m_phase != Phase::Waiting)
        return;
    if (!state) {
        // With its connection a knock is gone, whether somebody would have answered or not.
        const bool isOver = state.error().code == ErrorCode::NotFound && !m_wasCutOff;
        return isOver ? end(Phase::Over) : end(Phase::Failed, state.error());
    }
    if (state->phase == KnockPhase::Refused)
        return end(Phase::Refused);
    if (state->phase == KnockPhase::Admitted && state->code) {
        m_timer.stop();
        m_code = *state->code;
        settle();
    }
}

void Knocking::confirm()
{
    if (m_phase != Phase::Comparing)
        return;
    m_phase = Phase::Waiting;
    const QPointer<Knocking> self(this);
    Q_EMIT confirmed();
    if (!self) // whoever had a code already has no more use for it
        return;
    settle();
    if (m_phase == Phase::Waiting)
        Q_EMIT changed();
}

/// The host's yes and the person's yes come in any order.
void Knocking::settle()
{
    if (m_phase != Phase::Waiting || m_code.isEmpty())
        return;
    m_link = {
        .kind = protocol::JoinLink::Kind::Join, .address = m_host, .code = std::exchange(m_code, {})
    };
    end(Phase::Admitted);
}

void Knocking::end(Phase phase, const std::optional<Error>& error)
{
    m_timer.stop();
    m_account.reset();
    m_phase = phase;
    m_error = error;
    Q_EMIT changed();
}

} // namespace hearth::models
