// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/sidebar_model.h"

#include <QMenu>

namespace hearth::ui {

/// The menu of a section's heading. Deletes itself when it closes. Window's thread.
class SectionMenu final : public QMenu {
    Q_OBJECT

public:
    SectionMenu(const Section& section, QWidget* parent);

Q_SIGNALS:
    void sortChosen(hearth::SectionSort sort);
    void browseRequested();
    void newChannelRequested();
    void newMessageRequested();
    void newSectionRequested();
    void renameRequested();
    void removeRequested();

private:
    void offerSorts(SectionSort current);
};

} // namespace hearth::ui
