// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/section_menu.h"

#include <QActionGroup>

namespace hearth::ui {

SectionMenu::SectionMenu(const Section& section, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (section.id == builtInSection(BuiltInSection::Channels)) {
        addAction(tr("Browse channels…"), this, &SectionMenu::browseRequested);
        addAction(tr("New channel…"), this, &SectionMenu::newChannelRequested);
        addSeparator();
    } else if (section.id == builtInSection(BuiltInSection::Direct)) {
        addAction(tr("New message…"), this, &SectionMenu::newMessageRequested);
        addSeparator();
    }
    offerSorts(section.sort);
    addSeparator();
    addAction(tr("New section…"), this, &SectionMenu::newSectionRequested);
    if (models::SidebarModel::isBuiltIn(section.id))
        return;
    addAction(tr("Rename section…"), this, &SectionMenu::renameRequested);
    addAction(tr("Remove section"), this, &SectionMenu::removeRequested);
}

void SectionMenu::offerSorts(SectionSort current)
{
    auto* group = new QActionGroup(this);
    const auto offer = [&](SectionSort sort, const QString& text) {
        QAction* action = addAction(text, this, [this, sort] { Q_EMIT sortChosen(sort); });
        action->setCheckable(true);
        action->setChecked(sort == current);
        group->addAction(action);
    };
    offer(SectionSort::Name, tr("Sort by name"));
    offer(SectionSort::Recent, tr("Newest first"));
    offer(SectionSort::Manual, tr("Sort by hand"));
}

} // namespace hearth::ui
