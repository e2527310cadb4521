// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "ui/shell/sheet.h"

class QTreeWidget;

namespace hearth::ui {

/// *Why may they?*: every right of one person, and where it comes from. From the local copy, so it
/// works without a network; follows what changes while it is open. Window's thread.
class RightsDialog final : public Sheet {
    Q_OBJECT

public:
    /// The directory outlives it.
    RightsDialog(const models::Directory& directory, const MemberId& member, QWidget* parent);

private:
    void refresh();

    const models::Directory& m_directory;
    MemberId m_member;
    QTreeWidget* m_rights;
};

} // namespace hearth::ui
