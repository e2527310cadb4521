// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/unopened_page.h"

#include "ui/shell/error_text.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/states.h"

#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

UnopenedPage::UnopenedPage(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_state(new EmptyState({}, {}, {}, this))
{
    setAccessibleName(tr("This workspace is not open"));
    m_state->setMaximumWidth(metrics::dialogWidth);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_state, 8);
    layout->addStretch(1);
    m_state->action().setObjectName(u"tryAgain"_s);
    setFocusProxy(&m_state->action());
    connect(m_state, &EmptyState::actionRequested, this, &UnopenedPage::tryAgainRequested);
}

void UnopenedPage::setProblem(const QString& workspaceName, const Error& problem)
{
    QStringList paragraphs { ErrorText::whatHelps(problem) };
    if (problem.code == ErrorCode::Unavailable)
        paragraphs.append(tr("Last tried at %1. Hearth also tries again by itself.")
                .arg(TimeText::timeWithSeconds(m_clock.now())));
    m_state->setTexts(
        ErrorText::notOpened(workspaceName, problem), paragraphs.join(u"\n\n"_s), tr("Try again"));
}

void UnopenedPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
