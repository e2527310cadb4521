// SPDX-License-Identifier: Apache-2.0
#include "ui/poll/poll_dialog.h"

#include "core/domain/message.h"
#include "ui/composer/composer_edit.h"
#include "ui/poll/poll_options.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toggle_switch.h"

#include <QAccessible>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int questionLines = 2;
constexpr int longestQuestion = limits::messageBody.maxLength;

} // namespace

PollDialog::PollDialog(const PollDraft& begin, const MentionSource& mentions,
    const WritingServices& services, QWidget* parent)
    : Sheet(tr("New poll"), {}, parent)
    , m_question(new ComposerEdit(services, this))
    , m_problem(new Label({}, TextRole::Error, this))
    , m_options(new PollOptions(this))
    , m_multiple(new ToggleSwitch(this))
    , m_anonymous(new ToggleSwitch(this))
{
    setObjectName(u"newPoll"_s);
    m_question->setMentionSource(&mentions);
    buildQuestion(begin.question);
    body().addWidget(new Label(tr("Options"), TextRole::Strong, this));
    body().addWidget(m_options);
    m_options->setOptions(begin.poll.options);
    m_multiple->setObjectName(u"multiple"_s);
    m_multiple->setChecked(begin.poll.multiple);
    m_anonymous->setObjectName(u"anonymous"_s);
    m_anonymous->setChecked(begin.poll.anonymous);
    body().addWidget(new SheetRow(
        tr("Several choices"), tr("People may choose more than one option."), m_multiple, this));
    body().addWidget(new SheetRow(tr("Anonymous"),
        tr("Everybody sees how many chose an option, and nobody sees who."), m_anonymous, this));
    addCloseButton(tr("Cancel"));
    m_create = addButton(tr("Create poll"), ButtonKind::Primary);
    m_create->setObjectName(u"createPoll"_s);
    connect(m_create, &QPushButton::clicked, this, &PollDialog::create);
    connect(m_options, &PollOptions::finished, m_create, qOverload<>(&QWidget::setFocus));
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter })
        connect(
            new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this, &PollDialog::create);
    if (begin.question.trimmed().isEmpty())
        m_question->setFocus();
    else
        m_options->focusEmpty();
}

PollDialog::~PollDialog()
{
    // A field that loses the keyboard while it is destroyed marks its words and has nobody to tell.
    m_question->disconnect(this);
}

void PollDialog::buildQuestion(const QString& markdown)
{
    auto* label = new Label(tr("Question"), TextRole::Strong, this);
    label->setBuddy(m_question);
    m_question->setObjectName(u"question"_s);
    m_question->setAccessibleName(label->text());
    m_question->setPlaceholderText(tr("What do you want to know?"));
    m_question->dressAsField(questionLines);
    m_question->setMarkdown(markdown);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_question, &QPlainTextEdit::textChanged, this, [this] { showProblem({}); });
    connect(m_question, &ComposerEdit::sendRequested, m_options, &PollOptions::focusEmpty);
    connect(m_question, &ComposerEdit::escapePressed, this, &QDialog::reject);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::grid);
    column->addWidget(label);
    column->addWidget(m_question);
    column->addWidget(m_problem);
    body().addLayout(column);
}

PollDraft PollDialog::draft() const
{
    return { .question = m_question->markdown().trimmed(),
        .poll = { .options = m_options->options(),
            .multiple = m_multiple->isChecked(),
            .anonymous = m_anonymous->isChecked() } };
}

QString PollDialog::problemOf(const QString& question) const
{
    if (question.isEmpty())
        return tr("Write what you want to know.");
    if (question.size() > longestQuestion)
        return tr("A question has at most %Ln characters.", nullptr, longestQuestion);
    return {};
}

void PollDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_question->setAccessibleDescription(sentence);
    if (sentence.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(m_question, sentence);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

void PollDialog::create()
{
    const PollDraft written = draft();
    const QString problem = problemOf(written.question);
    const bool hasOptions = m_options->check();
    showProblem(problem);
    if (!problem.isEmpty())
        m_question->setFocus();
    if (!problem.isEmpty() || !hasOptions)
        return;
    accept();
    Q_EMIT created(written);
}

} // namespace hearth::ui
