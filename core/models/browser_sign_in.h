// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/sign_in_operations.h"

#include <QTimer>
#include <QUrl>

namespace hearth::client {
class LoopbackReceiver;
}

namespace hearth::models {

/// What a sign-in in the browser has shown; with it the server is asked for a session or a link.
struct BrowserProof {
    QString state;
    QString code;
    QString verifier;
};

/// One sign-in at a provider in the system's browser, at a time: begins it at the server, opens the
/// browser, and waits until the browser comes back to this device. Window's thread.
class BrowserSignIn final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes patience { 5 };
    /// Opens the system's browser; false when there is none.
    using Open = std::function<bool(const QUrl&)>;
    /// Asks the server to begin: `auth.beginSignIn` or `linkedSignIn.begin`.
    using Begin = std::function<Future<protocol::SignInStart>(const protocol::BeginSignIn&)>;

    explicit BrowserSignIn(Open open, QObject* parent = nullptr);
    ~BrowserSignIn() override;

    /// Ends the one before. `Aborted` when it was cancelled, `Timeout` (field `browser`) when
    /// nobody came back, `Unavailable` (field `browser`) without a browser, `Unauthenticated` when
    /// the provider or the person there said no; and what the server answers.
    Future<BrowserProof> start(SignInProviderId provider, const Begin& begin);
    void cancel();
    [[nodiscard]] bool isWaiting() const { return m_receiver != nullptr; }
    /// Where the browser was sent, for whoever wants to open it again; empty while nobody waits.
    [[nodiscard]] QUrl url() const { return m_url; }

private:
    void visit(const Result<protocol::SignInStart>& begun);
    void end(const Result<BrowserProof>& proof);

    Open m_open;
    QTimer m_timer { this };
    std::unique_ptr<client::LoopbackReceiver> m_receiver; ///< while one is under way
    Promise<BrowserProof> m_promise;
    BrowserProof m_proof;
    QUrl m_url;
    quint64 m_number = 0; ///< of the one that is under way
};

} // namespace hearth::models
