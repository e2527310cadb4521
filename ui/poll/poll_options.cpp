// SPDX-License-Identifier: Apache-2.0
#include "ui/poll/poll_options.h"

#include "core/domain/names.h"
#include "ui/poll/poll_draft.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int fewest = limits::pollOptions.minLength;
constexpr int most = limits::pollOptions.maxLength;
constexpr int longest = limits::pollOption.maxLength;

const QRegularExpression& lineBreak()
{
    static const QRegularExpression pattern(u"[\\n\\r\\x{2028}\\x{2029}]+"_s);
    return pattern;
}

} // namespace

PollOptions::PollOptions(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    // The fields' focus rings are not to be cut off.
    m_column->setContentsMargins(
        metrics::focusRing, metrics::focusRing, metrics::focusRing, metrics::focusRing);
    m_column->setSpacing(metrics::smallGap);
    setAccessibleName(tr("Options"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->installEventFilter(this);
    while (count() < fewest)
        addField();
    fitHeight();
}

void PollOptions::addField()
{
    const int index = count();
    auto* added = new TextField({}, {}, widget());
    const QString name = tr("Option %1").arg(index + 1);
    added->setObjectName(u"option%1"_s.arg(index + 1));
    added->edit().setAccessibleName(name);
    added->edit().setPlaceholderText(name);
    added->edit().installEventFilter(this);
    m_column->addWidget(added);
    if (index > 0)
        setTabOrder(&field(index - 1).edit(), &added->edit());
    m_fields.push_back(added);
    connect(added, &TextField::textChanged, this, [this, index] { onTyped(index); });
    added->show();
}

void PollOptions::onTyped(int index)
{
    TextField& typed = field(index);
    if (typed.text().contains(lineBreak())) {
        spread(index);
        return;
    }
    if (tidyOption(typed.text()).size() > longest)
        typed.setError(tr("An option has at most %Ln characters.", nullptr, longest));
    if (!field(count() - 1).text().isEmpty() && count() < most)
        addField();
}

/// What was pasted into one field goes into as many as it has lines; what stood below moves on.
void PollOptions::spread(int index)
{
    QStringList lines = field(index).text().split(lineBreak());
    for (QString& line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    const auto pasted = static_cast<int>(lines.size());
    for (int below = index + 1; below < count(); ++below) {
        if (!field(below).text().isEmpty())
            lines.append(field(below).text());
    }
    fill(index, lines);
    step(index, std::min(index + std::max(pasted, 1), count()) - 1);
}

void PollOptions::fill(int first, QStringList lines)
{
    const auto room = static_cast<qsizetype>(most - first);
    const bool fits = lines.size() <= room;
    lines = lines.first(std::min(lines.size(), room));
    for (int i = first; i < count() || i - first < lines.size(); ++i) {
        if (i == count())
            addField();
        field(i).setText(lines.value(i - first));
    }
    if (!fits)
        field(most - 1).setError(
            tr("A poll has at most %Ln options; the rest was left out.", nullptr, most));
}

void PollOptions::setOptions(const QStringList& options) { fill(0, options); }

QStringList PollOptions::options() const
{
    QStringList options;
    for (TextField* written : m_fields) {
        if (const QString option = tidyOption(written->text()); !option.isEmpty())
            options.append(option);
    }
    return options;
}

bool PollOptions::check()
{
    QSet<QString> before;
    TextField* wrong = nullptr;
    for (TextField* written : m_fields) {
        const QString option = tidyOption(written->text());
        QString problem;
        if (option.size() > longest)
            problem = tr("An option has at most %Ln characters.", nullptr, longest);
        else if (before.contains(nameKey(option)))
            problem = tr("This option is there already.");
        written->setError(problem);
        if (!problem.isEmpty() && !wrong)
            wrong = written;
        if (!option.isEmpty())
            before.insert(nameKey(option));
    }
    if (!wrong && before.size() < fewest) {
        wrong = *std::ranges::find_if(m_fields,
            [](const TextField* written) { return tidyOption(written->text()).isEmpty(); });
        wrong->setError(tr("Give people at least two options."));
    }
    if (!wrong)
        return true;
    wrong->edit().setFocus();
    ensureWidgetVisible(wrong);
    return false;
}

void PollOptions::focusEmpty()
{
    const auto empty = std::ranges::find_if(
        m_fields, [](const TextField* written) { return written->text().isEmpty(); });
    TextField* chosen = empty == m_fields.end() ? m_fields.back() : *empty;
    chosen->edit().setFocus();
    ensureWidgetVisible(chosen);
}

/// False: there is no such field.
bool PollOptions::step(int from, int to)
{
    if (to < 0 || to >= count() || to == from)
        return false;
    field(to).edit().setFocus();
    ensureWidgetVisible(&field(to));
    return true;
}

bool PollOptions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const auto found = std::ranges::find_if(
        m_fields, [&](TextField* written) { return &written->edit() == watched; });
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if (found == m_fields.end() || (pressed->modifiers() & ~Qt::KeypadModifier))
        return QScrollArea::eventFilter(watched, event);
    const auto index = static_cast<int>(found - m_fields.begin());
    switch (pressed->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The dialog would take it for its button.
        if ((*found)->text().isEmpty() || !step(index, index + 1))
            Q_EMIT finished();
        return true;
    case Qt::Key_Down:
        return step(index, index + 1);
    case Qt::Key_Up:
        return step(index, index - 1);
    default:
        return QScrollArea::eventFilter(watched, event);
    }
}

/// As high as the fields are, up to some of them; the others are scrolled to.
void PollOptions::fitHeight()
{
    const int one = field(0).sizeHint().height() + m_column->spacing();
    const int wanted = m_column->hasHeightForWidth()
        ? m_column->totalHeightForWidth(std::max(viewport()->width(), widget()->minimumWidth()))
        : m_column->totalSizeHint().height();
    setFixedHeight(std::min(wanted, metrics::shownOptions * one));
}

} // namespace hearth::ui
