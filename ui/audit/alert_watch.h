// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/audit_reader.h"
#include "core/models/directory.h"
#include "ui/widgets/states.h"

namespace hearth::ui {

/// What the server tells an administrator of its own accord, the latest first: a message with a
/// button that acknowledges it. Hidden while there is nothing. Window's thread.
class AlertWatch final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    AlertWatch(
        const models::Directory& directory, const models::AuditReader& reader, QWidget* parent);

    /// How many wait to be acknowledged.
    static qsizetype waiting(const models::Directory& directory);
    /// One sentence or two: what happened.
    static QString sentence(const SecurityAlert& alert);

Q_SIGNALS:
    void failed(const hearth::Error& error);

private:
    void refresh();
    void acknowledge();

    const models::Directory& m_directory;
    const models::AuditReader& m_reader;
    InlineMessage* m_message = nullptr;
    std::optional<AlertId> m_shown;
};

} // namespace hearth::ui
