// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/alert_notice.h"

#include "core/models/audit_reader.h"
#include "core/models/directory.h"
#include "ui/audit/alert_watch.h"
#include "ui/shell/error_text.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

AlertNotice::AlertNotice(NoticeBar& bar, QObject* owner)
    : QObject(owner)
    , m_bar(bar)
{
    bar.setObjectName(u"alertNotice"_s);
    bar.setSecondAction(tr("Acknowledge"));
    connect(&bar, &NoticeBar::actionRequested, this, [this] {
        if (m_shown)
            Q_EMIT showRequested(*m_shown);
    });
    connect(&bar, &NoticeBar::secondRequested, this, &AlertNotice::acknowledge);
    connect(&bar, &NoticeBar::closed, this, [this] {
        if (m_shown)
            m_closed = m_shown->id;
    });
}

void AlertNotice::setWorkspace(models::Account* account, models::WorkspaceContext* workspace)
{
    if (m_workspace)
        m_workspace->directory().disconnect(this);
    m_account = account;
    m_workspace = workspace;
    m_shown.reset();
    m_bar.hide();
    if (!workspace)
        return;
    connect(&workspace->directory(), &models::Directory::itemsChanged, this,
        [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Alert))
                refresh();
        });
    refresh();
}

void AlertNotice::refresh()
{
    const QList<Item> items = m_workspace->directory().items(ItemKind::Alert);
    const auto newest = std::ranges::max_element(items, {}, &Item::revision);
    if (newest == items.end() || !newest->alert) {
        m_shown.reset();
        m_bar.hide();
        return;
    }
    const bool isKnown = m_shown && m_shown->id == newest->alert->id;
    m_shown = newest->alert;
    // Whoever knows it is not told by their screen reader again because another one went.
    if (!isKnown && m_closed != m_shown->id)
        tell();
}

void AlertNotice::tell()
{
    m_bar.setNotice(MessageTone::Warning, AlertWatch::sentence(*m_shown), tr("Show…"));
}

void AlertNotice::acknowledge()
{
    if (!m_shown || !m_account || !m_workspace)
        return;
    models::AuditReader(*m_account, m_workspace->id())
        .acknowledge(m_shown->id)
        .then(this, [this](const Result<protocol::Nothing>& done) { acknowledged(done); });
}

/// What was acknowledged goes by itself, when the event comes.
void AlertNotice::acknowledged(const Result<protocol::Nothing>& done)
{
    if (done || !m_shown)
        return;
    m_bar.setNotice(MessageTone::Error,
        ErrorText::sentence(done.error(), ErrorContext::Workspace) + u' '
            + AlertWatch::sentence(*m_shown),
        tr("Show…"));
}

} // namespace hearth::ui
