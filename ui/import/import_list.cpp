// SPDX-License-Identifier: Apache-2.0
#include "ui/import/import_list.h"

#include "ui/import/import_text.h"
#include "ui/shell/confirm.h"
#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ImportHistory::ImportHistory(ImportWatcher& watcher, QWidget* parent)
    : QWidget(parent)
    , m_watcher(watcher)
    , m_rows(new QVBoxLayout(this))
{
    setAccessibleName(tr("Imports so far"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::gap);
    connect(&watcher, &ImportWatcher::historyChanged, this, &ImportHistory::rebuild);
    rebuild();
}

void ImportHistory::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    bool any = false;
    for (const protocol::ImportReport& report : m_watcher.history()) {
        if (report.state == protocol::ImportState::Running
            || report.state == protocol::ImportState::Removed)
            continue;
        if (!any) {
            m_rows->addWidget(new Divider(this));
            m_rows->addWidget(new SectionHeader(tr("Imports so far"), this));
        }
        any = true;
        m_rows->addWidget(makeRow(report));
    }
    setVisible(any);
}

QWidget* ImportHistory::makeRow(const protocol::ImportReport& report)
{
    auto* buttons = new QWidget;
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    auto* details = new Button(tr("Report"), ButtonKind::Secondary, buttons);
    auto* remove = new Button(tr("Remove this import…"), ButtonKind::Secondary, buttons);
    remove->setObjectName(u"removeImport"_s);
    remove->setEnabled(!m_watcher.isRunning());
    for (Button* button : { details, remove }) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(
        details, &QPushButton::clicked, this, [this, report] { Q_EMIT reportRequested(report); });
    connect(remove, &QPushButton::clicked, this, [this, report] { askToRemove(report); });
    const QString when = QLocale().toString(report.startedAt.toDateTime(), QLocale::ShortFormat);
    const QString detail = report.state == protocol::ImportState::Done
        ? tr("%1 · %2", "date, what was taken").arg(when, ImportText::counts(report.taken))
        : tr("%1 · %2 · %3", "date, state, what was taken")
              .arg(when, ImportText::state(report.state), ImportText::counts(report.taken));
    return new SheetRow(report.source, detail, buttons, this);
}

void ImportHistory::askToRemove(const protocol::ImportReport& report)
{
    confirm(this,
        { .title = tr("Remove this import?"),
            .text = tr("Everything that came with %1 goes: %2. What people wrote here afterwards "
                       "stays. You can import the file again.")
                .arg(report.source, ImportText::counts(report.taken)),
            .verb = tr("Remove import"),
            .kind = ButtonKind::Danger },
        [this, id = report.id] { m_watcher.remove(id); });
}

} // namespace hearth::ui
