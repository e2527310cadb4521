// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commands_dialog.h"

#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

CommandsDialog::CommandsDialog(const SlashCommands& commands, QWidget* parent)
    : Sheet(tr("Commands"),
          tr("Typed at the beginning of a message. To send such a word as text, write two "
             "slashes."),
          parent)
{
    setObjectName(u"commands"_s);
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, metrics::smallGap, 0);
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::smallGap);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const SlashCommand& command : commands.all()) {
        const QString written = (u'/' + command.name + u' ' + command.arguments).trimmed();
        auto* name = new Label(written, TextRole::Strong, table);
        auto* does = new Label(command.description, TextRole::Body, table);
        name->setWordWrap(true);
        does->setWordWrap(true);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(does, row++, 1, Qt::AlignTop);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(table);
    scroll->setMinimumHeight(std::min(table->sizeHint().height(), metrics::dialogWidth));
    scroll->setAccessibleName(tr("Commands"));
    body().addWidget(scroll, 1);
    addCloseButton(tr("Close"));
}

} // namespace hearth::ui
