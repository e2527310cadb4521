// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/knock_actions.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QComboBox;

namespace hearth::ui {

/// Somebody knocks: shows the words that their screen must show as well, and lets the person admit
/// them or turn them away. No key does either by chance. Window's thread.
class KnockDialog final : public Sheet {
    Q_OBJECT

public:
    /// Where they may be let in.
    struct Place {
        WorkspaceId workspace;
        QString name;
        QStringList members; ///< names of who is there
    };
    KnockDialog(models::Account& account, const QList<Place>& places, const protocol::Knock& knock,
        const InviteId& invite, QWidget* parent);

    [[nodiscard]] const KnockId& knock() const { return m_knock.id; }
    /// They are not at the door any more.
    void leave();
    /// Nothing can be answered here any more, and nothing is on its way.
    [[nodiscard]] bool isOver() const { return m_gone && !m_busy; }

private:
    void addWords();
    void addPlaces();
    void warn();
    void admit();
    void refuse(models::KnockActions::Address address);
    void setBusy(bool busy);
    void fail(const Error& error);
    [[nodiscard]] const Place& place() const;

    QPointer<models::Account> m_account;
    const QList<Place> m_places;
    const protocol::Knock m_knock;
    const InviteId m_invite; ///< the same one however often it is tried
    QComboBox* m_choice = nullptr;
    Label* m_warning = nullptr;
    Button* m_admit = nullptr;
    Button* m_refuse = nullptr;
    Button* m_block = nullptr;
    bool m_gone = false;
    bool m_busy = false;
};

} // namespace hearth::ui
