// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_auth.h"

#include "core/base/log.h"

#include <utility>

namespace hearth::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds margin = 30s; ///< an access token with less life than this is
                                                  ///< not worth presenting

/// Whether an error says something about the session, or only about the moment.
bool endsSession(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::RateLimited:
    case ErrorCode::Aborted:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

} // namespace

ConnectedAuth::ConnectedAuth(
    const Wire& wire, const Clock& clock, Deployment deployment, QObject* parent)
    : AuthProvider(parent)
    , m_wire(wire)
    , m_clock(clock)
    , m_deployment(deployment)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, [this] {
        renew([this](const Result<void>& outcome) {
            if (!outcome && hasCredentials())
                m_renewal.start(margin);
        });
    });
}

void ConnectedAuth::begin(
    const QString& deviceName, std::optional<provider::Credentials> credentials)
{
    ++m_epoch;
    m_renewal.stop();
    m_deviceName = deviceName;
    m_credentials = std::move(credentials);
    m_user.reset();
    m_access.reset();
}

Future<User> ConnectedAuth::signUp(const protocol::SignUp& args)
{
    return enter(protocol::authSignUp, named(args));
}

Future<User> ConnectedAuth::signInWithPassword(const protocol::SignIn& args)
{
    return enter(protocol::authSignIn, named(args));
}

Future<User> ConnectedAuth::signInThroughProvider(const protocol::FinishSignIn& args)
{
    return enter(protocol::authFinishSignIn, named(args));
}

Future<User> ConnectedAuth::redeemDeviceLink(const protocol::RedeemDeviceLink& args)
{
    return enter(protocol::authRedeemDeviceLink, named(args));
}

Future<User> ConnectedAuth::recover(const protocol::Recover& args)
{
    return enter(protocol::authRecover, named(args));
}

Future<User> ConnectedAuth::signInLocally(const protocol::LocalSignIn& args)
{
    if (m_deployment != Deployment::Local)
        return ready<User>(fail(
            ErrorCode::Forbidden, u"only the computer that hosts this workspace can do this"_s));
    return enter(protocol::authLocal, args);
}

Future<void> ConnectedAuth::signOut()
{
    if (!hasCredentials())
        return ready<void>({});
    Promise<void> promise;
    m_signingOut = true;
    m_wire.request(Wire::outgoing(protocol::authSignOut, {}),
        [this, promise, epoch = m_epoch](const Result<QJsonValue>& result) {
            m_signingOut = false;
            // The server closes the connections of an ended session, and its goodbye may be faster
            // than its answer.
            const bool ended = epoch != m_epoch && !hasCredentials();
            if (epoch == m_epoch)
                forget({});
            if (result || ended || result.error().code == ErrorCode::Unauthenticated)
                promise.resolve({});
            else
                promise.resolve(std::unexpected(result.error()));
        });
    return promise.future();
}

std::optional<QString> ConnectedAuth::accessToken() const
{
    if (!m_access || !m_user
        || std::chrono::microseconds(m_access->expiresAt.micros - m_clock.now().micros) < margin)
        return {};
    return m_access->token;
}

void ConnectedAuth::greet(Connection&, const protocol::ServerHello& hello, Done done)
{
    if (!hasCredentials() || hello.authenticated) {
        done({});
        return;
    }
    renew([this, done = std::move(done)](const Result<void>& outcome) {
        // Signed out is a state to be online in; only a server that could not answer makes the
        // attempt fail.
        done(outcome || !hasCredentials() ? Result<void> {} : outcome);
    });
}

void ConnectedAuth::renew(Done done)
{
    if (!hasCredentials()) {
        done(fail(ErrorCode::Unauthenticated, u"nobody is signed in"_s));
        return;
    }
    m_renewals.push_back(std::move(done));
    if (m_renewals.size() > 1)
        return;
    const auto finish = [this, epoch = m_epoch](const auto& operation) {
        return [this, epoch, operation](const Result<QJsonValue>& result) {
            renewed(epoch, Wire::reply(operation, result));
        };
    };
    const UserId& user = m_credentials->userId;
    if (m_deployment == Deployment::Local)
        m_wire.requestEarly(Wire::outgoing(protocol::authLocal,
                                { user.isNull() ? std::nullopt : std::optional(user) }),
            finish(protocol::authLocal));
    else
        m_wire.requestEarly(Wire::outgoing(protocol::authRefresh, { m_credentials->refreshToken }),
            finish(protocol::authRefresh));
}

void ConnectedAuth::renewed(quint64 epoch, const Result<protocol::Session>& session)
{
    Result<void> outcome;
    if (epoch != m_epoch)
        outcome = fail(ErrorCode::Aborted, u"somebody else has signed in or out meanwhile"_s);
    else if (session)
        adopt(*session);
    else
        outcome = std::unexpected(session.error());
    if (!outcome && epoch == m_epoch && endsSession(outcome.error()))
        endSession(outcome.error());
    for (const Done& done : std::exchange(m_renewals, {}))
        done(outcome);
}

void ConnectedAuth::endSession(const Error& reason)
{
    if (!hasCredentials())
        return;
    qCInfo(logClient).noquote() << "the session has ended:" << logLine(reason);
    forget(m_signingOut ? std::nullopt : std::optional(reason));
}

template <typename Args>
Args ConnectedAuth::named(Args args) const
{
    if (args.deviceName.isEmpty())
        args.deviceName = m_deviceName;
    return args;
}

template <typename Args>
Future<User> ConnectedAuth::enter(
    const protocol::Operation<Args, protocol::Session>& operation, const Args& args)
{
    Promise<User> promise;
    m_wire.request(Wire::outgoing(operation, args),
        [this, operation, promise](const Result<QJsonValue>& result) {
            const Result<protocol::Session> session = Wire::reply(operation, result);
            if (session) {
                ++m_epoch;
                adopt(*session);
            }
            promise.resolve(
                session.transform([](const protocol::Session& made) { return made.user; }));
        });
    return promise.future();
}

void ConnectedAuth::adopt(const protocol::Session& session)
{
    m_credentials = provider::Credentials { .userId = session.user.id,
        .refreshToken = session.refreshToken };
    m_access = Access { .token = session.accessToken, .expiresAt = session.accessExpiresAt };
    const bool news = m_user != session.user;
    m_user = session.user;
    scheduleRenewal();
    // The secret first: who hears of the user may look for it.
    if (m_deployment == Deployment::Remote)
        Q_EMIT credentialsChanged(*m_credentials);
    if (news)
        Q_EMIT stateChanged(m_user, {});
}

void ConnectedAuth::forget(const std::optional<Error>& reason)
{
    ++m_epoch;
    m_renewal.stop();
    m_credentials.reset();
    m_access.reset();
    m_user.reset();
    Q_EMIT stateChanged({}, reason);
}

void ConnectedAuth::scheduleRenewal()
{
    if (m_deployment == Deployment::Local)
        return;
    // The two clocks may disagree by hours: then rather a token too many than none at all.
    const std::chrono::microseconds life(m_access->expiresAt.micros - m_clock.now().micros);
    m_renewal.start(std::chrono::duration_cast<std::chrono::milliseconds>(
        std::clamp<std::chrono::microseconds>(life - 1min, 5min, 14min)));
}

} // namespace hearth::client
