// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QListWidget>

namespace hearth::ui {

/// The workspace's custom roles to tick, by name. Window's thread.
class RoleChecks final : public QListWidget {
    Q_OBJECT

public:
    /// `name`: for those who do not see it.
    RoleChecks(const QString& name, QWidget* parent);

    /// Keeps the row that has the keyboard.
    void show(const QList<CustomRole>& roles, const QList<RoleId>& ticked);
    [[nodiscard]] QList<RoleId> ticked() const;

Q_SIGNALS:
    /// Somebody ticked it, or took the tick away.
    void toggled(hearth::RoleId role, bool present);
};

} // namespace hearth::ui
