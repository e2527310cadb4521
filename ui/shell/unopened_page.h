// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QWidget>

namespace hearth::ui {

class EmptyState;

/// In place of the conversation: a workspace of this device whose files cannot be opened now, what
/// that means and what to do. Window's thread.
class UnopenedPage final : public QWidget {
    Q_OBJECT

public:
    /// `clock` outlives the page.
    UnopenedPage(const Clock& clock, QWidget* parent);

    void setProblem(const QString& workspaceName, const Error& problem);

Q_SIGNALS:
    void tryAgainRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Clock& m_clock;
    EmptyState* m_state = nullptr;
};

} // namespace hearth::ui
