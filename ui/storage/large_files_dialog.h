// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QComboBox;
class QTreeWidget;

namespace hearth::ui {

/// *Large and old files*, for those who manage the workspace: found by channel, age and size,
/// ticked and removed. The messages stay and say that a file was there. Window's thread.
class LargeFilesDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    LargeFilesDialog(
        models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

private:
    void addFilters();
    QComboBox* addChoice(
        const QString& title, const QString& name, const QList<QPair<QString, qint64>>& choices);
    void addList();
    void search();
    void show(const protocol::StoredFileList& found);
    void refresh();
    void remove();
    [[nodiscard]] protocol::StorageSearch wanted() const;
    [[nodiscard]] QList<FileId> ticked() const;
    [[nodiscard]] QString roomOf(const protocol::StoredFile& file) const;

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    QComboBox* m_room = nullptr;
    QComboBox* m_age = nullptr;
    QComboBox* m_size = nullptr;
    QComboBox* m_order = nullptr;
    QTreeWidget* m_list = nullptr;
    Label* m_more = nullptr;
    Button* m_remove = nullptr;
    int m_searches = 0; ///< an answer to an earlier one is none
    bool m_meant = false; ///< the next press removes
    bool m_busy = false;
};

} // namespace hearth::ui
