// SPDX-License-Identifier: Apache-2.0
#include "ui/files/upload_actions.h"

#include "core/text/hidden.h"
#include "ui/shell/confirm.h"
#include "ui/theme/hearth_style.h"

#include <QMenu>
#include <QPointer>

namespace hearth::ui {

using replica::OutboxEntry;
using replica::SendState;

UploadActions::UploadActions(models::Transfers& transfers, QWidget& window, QObject* owner)
    : QObject(owner)
    , m_transfers(transfers)
    , m_window(window)
{
}

void UploadActions::fill(QMenu& menu, const FileEntry& file)
{
    const std::optional<OutboxEntry> carrier = m_transfers.carrierOf(file.id);
    if (!carrier || carrier->state == SendState::Sending) {
        menu.addAction(tr("Being sent"))->setEnabled(false);
        return;
    }
    const bool paused = carrier->paused.contains(file.id);
    const auto add = [&](IconName icon, const QString& text) {
        return menu.addAction(themedIcon(m_window, icon), text);
    };
    QAction* next = nullptr;
    if (carrier->state == SendState::Failed)
        next = add(IconName::Refresh, tr("Try again"));
    else if (paused)
        next = add(IconName::Resume, tr("Resume sending"));
    else
        next = add(IconName::Pause, tr("Pause sending"));
    connect(next, &QAction::triggered, this, [this, file] { activate(file); });
    const bool asks = carrier->isNothingWithout(file.id);
    connect(add(IconName::Close, asks ? tr("Cancel sending…") : tr("Cancel sending")),
        &QAction::triggered, this, [this, file] { cancel(m_transfers, m_window, file); });
}

void UploadActions::activate(const FileEntry& file)
{
    const std::optional<OutboxEntry> carrier = m_transfers.carrierOf(file.id);
    if (!carrier)
        return;
    if (carrier->state == SendState::Failed)
        m_transfers.retry(file.id);
    else
        m_transfers.setPaused(file.id, !carrier->paused.contains(file.id));
}

void UploadActions::cancel(models::Transfers& transfers, QWidget& window, const FileEntry& file)
{
    const std::optional<OutboxEntry> carrier = transfers.carrierOf(file.id);
    if (!carrier || !carrier->isNothingWithout(file.id))
        return transfers.cancel(file.id);
    confirm(&window,
        { .title = tr("Do not send this message?"),
            .text = tr("“%1” is all that it holds. Neither is sent; the file that you attached "
                       "stays where it is.")
                .arg(text::shownName(file.name)),
            .verb = tr("Do not send"),
            .kind = ButtonKind::Danger },
        [sent = QPointer(&transfers), id = file.id] {
            if (sent)
                sent->cancel(id);
        });
}

} // namespace hearth::ui
