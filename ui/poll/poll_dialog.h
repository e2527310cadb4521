// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/writing_services.h"
#include "ui/poll/poll_draft.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

class ComposerEdit;
class PollOptions;
class ToggleSwitch;

/// *New poll*: a question, its options, and how people choose among them. Sends nothing itself.
/// Window's thread.
class PollDialog final : public Sheet {
    Q_OBJECT

public:
    /// The mentions outlive it.
    PollDialog(const PollDraft& begin, const MentionSource& mentions,
        const WritingServices& services, QWidget* parent);
    ~PollDialog() override;

    /// As far as it is written.
    [[nodiscard]] PollDraft draft() const;

Q_SIGNALS:
    /// Sound, and to be asked now; the dialog is closed.
    void created(const hearth::ui::PollDraft& draft);

private:
    void buildQuestion(const QString& markdown);
    void create();
    void showProblem(const QString& sentence);
    [[nodiscard]] QString problemOf(const QString& question) const;

    ComposerEdit* m_question;
    Label* m_problem;
    PollOptions* m_options;
    ToggleSwitch* m_multiple;
    ToggleSwitch* m_anonymous;
    Button* m_create = nullptr;
};

} // namespace hearth::ui
