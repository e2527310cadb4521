// SPDX-License-Identifier: Apache-2.0
#include "core/models/browser_sign_in.h"

#include "core/base/random.h"
#include "core/client/loopback_receiver.h"

#include <QCryptographicHash>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype verifierBytes = 32; ///< RFC 7636 §4.1

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// S256 (RFC 7636 §4.2).
QString challengeOf(const QString& verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
            .toBase64(urlSafe));
}

/// The program's own random numbers: whoever could guess this one could take the sign-in over.
QString makeVerifier()
{
    SystemRandom random;
    return QString::fromLatin1(random.bytes(verifierBytes).toBase64(urlSafe));
}

} // namespace

BrowserSignIn::BrowserSignIn(Open open, QObject* parent)
    : QObject(parent)
    , m_open(std::move(open))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(fail(ErrorCode::Timeout, u"nobody came back from the browser"_s, u"browser"_s));
    });
}

BrowserSignIn::~BrowserSignIn() = default;

Future<BrowserProof> BrowserSignIn::start(SignInProviderId provider, const Begin& begin)
{
    cancel();
    m_promise = {};
    m_receiver = std::make_unique<client::LoopbackReceiver>(
        client::LoopbackReceiver::Page { .title = tr("Back to Hearth"),
            .text = tr("You can close this window and go on in Hearth.") });
    const Result<QString> address = m_receiver->listen();
    if (!address) {
        m_receiver.reset();
        return ready<BrowserProof>(std::unexpected(address.error()));
    }
    m_proof = { .state = {}, .code = {}, .verifier = makeVerifier() };
    connect(
        m_receiver.get(), &client::LoopbackReceiver::came, this,
        [this](const QString& code) {
            m_proof.code = code;
            end(m_proof);
        },
        Qt::QueuedConnection); // it must not go while it speaks
    connect(
        m_receiver.get(), &client::LoopbackReceiver::refused, this,
        [this](const QString& error) {
            Error refusal { .code = ErrorCode::Unauthenticated,
                .message = u"the provider refused: %1"_s.arg(error),
                .field = u"code"_s,
                .detail = {},
                .details = { { u"reason"_s,
                    QString::fromLatin1(enumName(protocol::SignInProblem::Refused)) } },
                .requestId = {} };
            end(std::unexpected(std::move(refusal)));
        },
        Qt::QueuedConnection);
    Future<BrowserProof> answer = m_promise.future();
    m_timer.start();
    begin({ .providerId = provider,
              .redirectUri = *address,
              .codeChallenge = challengeOf(m_proof.verifier) })
        .then(this, [this, number = ++m_number](const Result<protocol::SignInStart>& begun) {
            if (number == m_number && m_receiver)
                visit(begun);
        });
    return answer;
}

void BrowserSignIn::visit(const Result<protocol::SignInStart>& begun)
{
    if (!begun)
        return end(std::unexpected(begun.error()));
    const QUrl url(begun->url, QUrl::StrictMode);
    // Nothing but a web page is opened, whatever a server says.
    const bool isPage = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    m_proof.state = begun->state;
    m_receiver->expect(begun->state);
    m_url = url;
    if (!isPage || !m_open(url))
        end(fail(ErrorCode::Unavailable, u"no browser could be opened"_s, u"browser"_s));
}

void BrowserSignIn::cancel()
{
    ++m_number;
    if (m_receiver)
        end(fail(ErrorCode::Aborted, u"the sign-in was cancelled"_s));
}

void BrowserSignIn::end(const Result<BrowserProof>& proof)
{
    m_timer.stop();
    m_url.clear();
    if (m_receiver) // its last answer may still be on its way to the browser
        m_receiver.release()->deleteLater();
    m_promise.resolve(proof);
}

} // namespace hearth::models
