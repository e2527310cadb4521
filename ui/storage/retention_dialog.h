// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QComboBox;

namespace hearth::ui {

/// *Keep for…*: for how long messages and files are kept, in the whole workspace and otherwise in
/// single channels. Asks the server, which counts first: what would be deleted is said before
/// anything holds, and has to be meant. Window's thread.
class RetentionDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it. `room`: that is chosen at first; none: the whole workspace.
    RetentionDialog(models::Account& account, models::WorkspaceContext& workspace,
        const std::optional<RoomId>& room, QWidget* parent);

private:
    void addPlaces(const std::optional<RoomId>& room);
    QComboBox* addDays(const QString& title, const QString& detail, const QString& name);
    void fill(QComboBox& box, const std::optional<qint64>& days, qint64 ofWorkspace) const;
    /// What holds in the place that is chosen.
    void load();
    void refresh();
    void save();
    void ask(const protocol::RetentionPreview& preview);
    void set();
    [[nodiscard]] std::optional<RoomId> place() const;
    [[nodiscard]] Retention present() const;
    [[nodiscard]] Retention chosen() const;

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    QComboBox* m_place = nullptr;
    QComboBox* m_messages = nullptr;
    QComboBox* m_files = nullptr;
    Button* m_save = nullptr;
    bool m_meant = false; ///< what would go was said: the next press means it
    bool m_busy = false;
};

} // namespace hearth::ui
