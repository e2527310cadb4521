// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/storage/large_files_dialog.h"
#include "ui/storage/retention_dialog.h"
#include "ui/storage/storage_dialog.h"

namespace hearth::ui {

void Dialogs::showStorage()
{
    if (!m_navigator.workspace() || !m_navigator.account())
        return;
    auto& storage = present(
        new StorageDialog(*m_navigator.account(), *m_navigator.workspace(), &m_window));
    // Queued, because the next dialog takes the place of the one whose button was pressed.
    connect(
        &storage, &StorageDialog::filesRequested, this,
        [this] {
            if (m_navigator.workspace() && m_navigator.account())
                present(new LargeFilesDialog(
                    *m_navigator.account(), *m_navigator.workspace(), &m_window));
        },
        Qt::QueuedConnection);
    connect(
        &storage, &StorageDialog::retentionRequested, this, [this] { showRetention(std::nullopt); },
        Qt::QueuedConnection);
}

void Dialogs::showRetention(const std::optional<RoomId>& room)
{
    if (m_navigator.workspace() && m_navigator.account())
        present(
            new RetentionDialog(*m_navigator.account(), *m_navigator.workspace(), room, &m_window));
}

} // namespace hearth::ui
