// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/browser_sign_in.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

/// One button for each sign-in provider; after a click, that the person goes on in the browser,
/// with ways to open it again and to give up. Hidden while there is no provider. Window's thread.
class ProviderButtons final : public QWidget {
    Q_OBJECT

public:
    /// What the buttons say: to come in, or to link what one has.
    enum class Purpose { Enter, Link };

    ProviderButtons(Purpose purpose, QWidget* parent);

    /// `begin` asks the server that made the offers. What was under way is given up.
    void setOffers(const QList<protocol::SignInOffer>& offers, models::BrowserSignIn::Begin begin);
    void clear() { setOffers({}, {}); }
    /// Gives up what is under way.
    void cancel() { m_signIn.cancel(); }
    [[nodiscard]] bool isWaiting() const { return m_signIn.isWaiting(); }

Q_SIGNALS:
    /// The person is at it; what was said before is over.
    void begun();
    /// The browser has come back.
    void proven(const hearth::models::BrowserProof& proof);
    void failed(const hearth::Error& error);
    /// It needs another height.
    void resized();

private:
    void begin(const protocol::SignInOffer& offer);
    void showWaiting(bool waiting);

    Purpose m_purpose;
    models::BrowserSignIn m_signIn;
    models::BrowserSignIn::Begin m_begin;
    QWidget* m_choice = nullptr;
    QVBoxLayout* m_buttons = nullptr;
    QWidget* m_waiting = nullptr;
    Label* m_text = nullptr;
    Button* m_again = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace hearth::ui
