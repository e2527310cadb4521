// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/models/knocking.h"
#include "ui/widgets/states.h"

#include <QWidget>

#include <memory>

namespace hearth::ui {

/// Knocking at a host that was found: shows the three words, asks whether they are the same there,
/// and waits to be let in. Ends when it is hidden. Window's thread.
class KnockPanel final : public QWidget {
    Q_OBJECT

public:
    KnockPanel(models::Client& client, QWidget* parent);

    void start(const client::FoundServer& host, const QString& displayName);
    /// The host hears that nobody is at the door any more.
    void stop();
    [[nodiscard]] bool isActive() const { return m_knocking != nullptr; }
    /// Of what came of it, until the next start.
    void clearMessage();

Q_SIGNALS:
    /// The person has seen the same words there.
    void confirmed(const hearth::protocol::ServerAddress& host);
    /// And the host has said yes.
    void admitted(const hearth::protocol::JoinLink& link);
    /// Nobody knocks any more, whatever came of it.
    void ended();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void showWords();
    void deny();
    void finish(MessageTone tone, const QString& sentence);
    [[nodiscard]] QString failure() const;

    models::Client& m_client;
    Label* m_state = nullptr;
    Label* m_words = nullptr;
    Button* m_same = nullptr;
    Button* m_different = nullptr;
    InlineMessage* m_message = nullptr;
    QString m_hostName;
    std::unique_ptr<models::Knocking> m_knocking; ///< null while nobody knocks
};

} // namespace hearth::ui
