// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/models/client.h"
#include "ui/account/code_step.h"
#include "ui/account/entry_page.h"
#include "ui/account/invite_card.h"
#include "ui/account/join_input.h"
#include "ui/account/knock_panel.h"
#include "ui/account/provider_buttons.h"

#include <QSet>
#include <QTimer>

namespace hearth::ui {

/// *Join a team*: with a link, with a code and an address, or by knocking at a host that was found.
/// A code goes to nobody whom a link, a certificate or the person has not confirmed; a host that
/// was typed and has a certificate of its own is knocked at. Where a link leads is not all: who
/// announces its fingerprint nearby is asked as well. Shows who
/// invites before anything is made, and says who can read what is written there. Takes links for
/// another device as well. Window's thread.
class JoinPage final : public EntryPage {
    Q_OBJECT

public:
    /// Both outlive it.
    JoinPage(models::Client& client, client::Browser& browser, QWidget* parent);
    ~JoinPage() override;

    void enter() override;
    void setLink(const QString& link);
    /// A host found on the network, to knock at.
    void setHost(const client::FoundServer& host);
    /// Somebody joins from the beginning: nothing is left of a host that was picked before.
    void forgetHost();

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace);
    /// The same for a team that the person has not been in before.
    void joined(hearth::WorkspaceId workspace);
    void changedFingerprint(const QString& expected);

private:
    void submit() override;
    void inputChanged();
    void refresh();
    void askForPreview();
    void takeTrouble(const Error& error, ErrorContext context);
    /// True: the error is a host that only the person can confirm, and it is to be knocked at now.
    bool knockInstead(const Error& error);
    void hear(const client::FoundServer& server);
    [[nodiscard]] protocol::JoinLink withFound(protocol::JoinLink link) const;
    [[nodiscard]] bool isTyped() const;
    /// Whether the person may also come in by a provider of the server, once it is known who
    /// invites.
    void askForProviders(const protocol::JoinLink& link);
    void joinThrough();
    void joinBy(const protocol::JoinLink& link, const QString& name);
    /// None, and said beside the field, when it is empty.
    std::optional<QString> readName();
    void knock();
    void joinConfirmed(const protocol::ServerAddress& host);
    void setKnocking(bool knocking);
    void forgetProof();
    [[nodiscard]] QSet<WorkspaceId> workspacesHere() const;
    void finish(const Result<WorkspaceId>& workspace, ErrorContext context);
    /// What the fields say now; a sentence is set on the field that is wrong when `complain`.
    enum class Complaint { Silent, Loud };
    std::optional<protocol::JoinLink> readLink(Complaint complaint);

    models::Client& m_client;
    client::Browser& m_browser;
    TextField* m_input = nullptr;
    TextField* m_address = nullptr;
    Label* m_found = nullptr;
    KnockPanel* m_knock = nullptr;
    InviteCard* m_invite = nullptr;
    TextField* m_name = nullptr;
    Label* m_readers = nullptr;
    ProviderButtons* m_providers = nullptr;
    CodeStep* m_code = nullptr;
    protocol::JoinLink m_provenFor;
    std::optional<models::BrowserProof> m_proof; ///< by which the next try joins
    std::optional<client::FoundServer> m_host; ///< to be knocked at; found, or typed
    QTimer m_previewTimer;
    bool m_isPreviewed = false;
    bool m_isNew = false; ///< the team that was joined just now
    quint64 m_asked = 0; ///< only the answer to the last question is shown
};

} // namespace hearth::ui
