// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/attention.h"
#include "ui/shell/settings_dialog.h"

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace hearth::ui {

/// Of what the person is told, in the open workspace on all their devices and on this device: each
/// choice applies at once. Window's thread.
class NotificationsDialog final : public Sheet {
    Q_OBJECT

public:
    NotificationsDialog(const SettingsScope& scope, QWidget* parent);
    ~NotificationsDialog() override;

private:
    void addWorkspace();
    void addLevel();
    void addKeywords();
    void addQuietHours();
    void addDevice();
    void addToggle(const QString& title, const QString& detail, const Setting<Switch>& setting);
    void saveKeywords();
    void saveQuietHours();
    /// What another device or the server says.
    void refresh();
    [[nodiscard]] Attention attention() const;

    SettingsScope m_scope;
    QComboBox* m_level = nullptr;
    TextField* m_keywords = nullptr;
    QList<QCheckBox*> m_days; ///< Monday first
    QTimeEdit* m_from = nullptr;
    QTimeEdit* m_to = nullptr;
};

} // namespace hearth::ui
