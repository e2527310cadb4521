// SPDX-License-Identifier: Apache-2.0
// Build-time generator of the emoji table: emoji-test.txt (order, groups, names), CLDR annotations
// (keywords) and our aliases become one C++ file. Standard C++ only, so that building Hearth needs
// no scripting language. Usage: hearth_emojitable emoji-test.txt annotations.xml
// annotationsDerived.xml aliases.txt output.cpp

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Emoji {
    std::u32string text;
    std::string name;
    std::string shortCode;
    std::string keywords;
    int group = -1;
    bool toned = false;
};

using Emojis = std::vector<Emoji>;
/// From the text without variation selectors to the index of the emoji.
using TextIndex = std::map<std::u32string, std::size_t>;
using NameIndex = std::map<std::string, std::size_t>;

constexpr char32_t variationSelector = 0xFE0F;
constexpr std::array<std::string_view, 9> groupNames {
    "Smileys & Emotion",
    "People & Body",
    "Animals & Nature",
    "Food & Drink",
    "Travel & Places",
    "Activities",
    "Objects",
    "Symbols",
    "Flags",
};

bool isSkinTone(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

std::u32string decode(std::string_view utf8)
{
    std::u32string result;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0x7F >> length);
        for (int k = 1; k < length && i + k < utf8.size(); ++k)
            character = (character << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
        result += character;
        i += length;
    }
    return result;
}

std::u16string toUtf16(std::u32string_view text)
{
    std::u16string result;
    for (char32_t character : text) {
        if (character < 0x10000) {
            result += static_cast<char16_t>(character);
        } else {
            result += static_cast<char16_t>(0xD7C0 + (character >> 10));
            result += static_cast<char16_t>(0xDC00 + (character & 0x3FF));
        }
    }
    return result;
}

std::u32string stripped(std::u32string_view text)
{
    std::u32string result;
    std::ranges::copy_if(
        text, std::back_inserter(result), [](char32_t c) { return c != variationSelector; });
    return result;
}

std::vector<std::string> words(const std::string& line)
{
    std::istringstream stream(line);
    return std::ranges::to<std::vector>(std::views::istream<std::string>(stream));
}

std::optional<Emoji> readTestLine(const std::string& line, int group)
{
    const auto semicolon = line.find(';');
    const auto hash = line.find("# ", semicolon == std::string::npos ? 0 : semicolon);
    if (line.starts_with('#') || semicolon == std::string::npos || hash == std::string::npos
        || group < 0 || line.find("; fully-qualified") == std::string::npos)
        return {};
    Emoji emoji;
    for (const std::string& code : words(line.substr(0, semicolon)))
        emoji.text += static_cast<char32_t>(std::stoul(code, nullptr, 16));
    // The comment reads "<emoji> E<version> <name>".
    const auto version = line.find(" E", hash);
    emoji.name = line.substr(line.find(' ', version + 1) + 1);
    emoji.group = group;
    emoji.toned = std::ranges::any_of(emoji.text, isSkinTone);
    return emoji;
}

Emojis readTest(std::istream& input)
{
    Emojis emojis;
    int group = -1;
    for (std::string line; std::getline(input, line);) {
        constexpr std::string_view heading = "# group: ";
        if (line.starts_with(heading)) {
            const auto found = std::ranges::find(groupNames, line.substr(heading.size()));
            group = found == groupNames.end() ? -1 : static_cast<int>(found - groupNames.begin());
        } else if (auto emoji = readTestLine(line, group)) {
            emojis.push_back(std::move(*emoji));
        }
    }
    return emojis;
}

/// Keywords from lines like `<annotation cp="🎉">celebrate | party</annotation>`; the spoken names
/// are known already.
void readAnnotations(std::istream& input, const TextIndex& byText, Emojis& emojis)
{
    constexpr std::string_view opening = "<annotation cp=\"";
    for (std::string line; std::getline(input, line);) {
        const auto start = line.find(opening);
        const auto middle = line.find("\">", start == std::string::npos ? 0 : start);
        const auto end = line.find("</annotation>");
        if (start == std::string::npos || middle == std::string::npos || end == std::string::npos
            || line.find("type=\"tts\"") != std::string::npos)
            continue;
        const auto text = line.substr(start + opening.size(), middle - start - opening.size());
        const auto found = byText.find(stripped(decode(text)));
        // Toned variants repeat the keywords of their plain form.
        if (found == byText.end() || emojis[found->second].toned)
            continue;
        std::string& keywords = emojis[found->second].keywords;
        keywords = line.substr(middle + 2, end - middle - 2);
        for (std::size_t bar = 0; (bar = keywords.find(" | ", bar)) != std::string::npos; ++bar)
            keywords.replace(bar, 3, "|");
    }
}

/// The CLDR name as people type it: "flag: Côte d’Ivoire" → "flag_cote_divoire".
std::string derivedCode(const std::string& name)
{
    constexpr std::u32string_view accented = U"àáâãäåçèéêëìíîïñòóôõöøùúûüý";
    constexpr std::string_view plain = "aaaaaaceeeeiiiinoooooouuuuy";
    static_assert(accented.size() == plain.size());
    std::string code;
    for (char32_t character : decode(name)) {
        if (character >= U'A' && character <= U'Z')
            character += U'a' - U'A';
        const char32_t lower = character >= 0xC0 && character <= 0xDE ? character + 0x20
                                                                      : character;
        if (const auto found = accented.find(lower); found != std::u32string_view::npos)
            code += plain[found];
        else if ((character >= U'a' && character <= U'z')
            || (character >= U'0' && character <= U'9'))
            code += static_cast<char>(character);
        else if (character == U'#')
            code += "hash";
        else if (character == U'*')
            code += "asterisk";
        else if (character != U'.' && character != U'’' && character != U'“' && character != U'”'
            && character != U'!' && !code.empty() && !code.ends_with('_'))
            code += '_';
    }
    while (code.ends_with('_'))
        code.pop_back();
    return code;
}

bool readAliases(std::istream& input, const TextIndex& byText, Emojis& emojis, NameIndex& byName)
{
    for (std::string line; std::getline(input, line);) {
        if (line.empty() || line.starts_with("# "))
            continue;
        const auto names = words(line);
        const auto found = byText.find(stripped(decode(names.front())));
        // An older Unicode than the aliases know is no reason not to build.
        if (found == byText.end()) {
            std::cerr << "aliases: not an emoji here: " << line << '\n';
            continue;
        }
        for (const std::string& name : names | std::views::drop(1)) {
            if (!byName.emplace(name, found->second).second) {
                std::cerr << "aliases: name used twice: " << name << '\n';
                return false;
            }
        }
        emojis[found->second].shortCode = names.at(1);
    }
    return true;
}

/// Names every emoji that has no alias; a name that an alias took for another emoji gets a "2", as
/// Slack does (dog2).
void deriveCodes(Emojis& emojis, NameIndex& byName)
{
    for (std::size_t i = 0; i < emojis.size(); ++i) {
        Emoji& emoji = emojis[i];
        if (emoji.toned)
            continue;
        std::string code = derivedCode(emoji.name);
        const bool isTaken = !byName.emplace(code, i).second;
        if (!emoji.shortCode.empty())
            continue;
        for (; isTaken && !byName.emplace(code + '2', i).second; code += '2') { }
        emoji.shortCode = isTaken ? code + '2' : code;
    }
    for (std::size_t i = 0; i < emojis.size(); ++i) {
        const std::u32string& text = emojis[i].text;
        const auto isRegional = [](char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; };
        if (text.size() == 2 && std::ranges::all_of(text, isRegional)) {
            std::string code = "flag-";
            for (char32_t character : text)
                code += static_cast<char>('a' + (character - 0x1F1E6));
            byName.emplace(code, i);
        }
    }
}

/// Toned variants are named after their plain form: `wave::skin-tone-4`,
/// `couplekiss::skin-tone-2-6`.
void deriveTonedCodes(Emojis& emojis, const TextIndex& byText, NameIndex& byName)
{
    std::map<std::string, std::size_t> byCldrName;
    for (std::size_t i = 0; i < emojis.size(); ++i)
        byCldrName.emplace(emojis[i].name, i);
    for (std::size_t i = 0; i < emojis.size(); ++i) {
        Emoji& emoji = emojis[i];
        if (!emoji.toned)
            continue;
        std::u32string plain;
        std::string tones;
        for (char32_t character : stripped(emoji.text)) {
            if (isSkinTone(character))
                tones += static_cast<char>('2' + (character - 0x1F3FB));
            else
                plain += character;
        }
        std::optional<std::size_t> base;
        if (const auto found = byText.find(plain); found != byText.end())
            base = found->second;
        else if (const auto named = byCldrName.find(emoji.name.substr(0, emoji.name.find(':')));
            named != byCldrName.end())
            base = named->second;
        const bool isUniform = std::ranges::all_of(
            tones, [&](char tone) { return tone == tones.front(); });
        std::string suffix(1, tones.front());
        if (!isUniform)
            suffix += { '-', tones.back() };
        emoji.shortCode = base ? emojis[*base].shortCode + "::skin-tone-" + suffix
                               : derivedCode(emoji.name);
        if (!byName.emplace(emoji.shortCode, i).second)
            byName.emplace(emoji.shortCode = derivedCode(emoji.name), i);
    }
}

/// All strings in one literal: views into it need no relocation when the program starts.
class Pool {
public:
    std::size_t add(std::u16string_view text)
    {
        const std::size_t offset = m_text.size();
        m_text += text;
        return offset;
    }

    void write(std::ostream& out) const
    {
        out << "const char16_t emojiStrings[] =\n    u\"";
        std::size_t column = 0;
        for (char16_t unit : m_text) {
            if (++column % 100 == 0)
                out << "\"\n    u\"";
            if (unit >= 0x20 && unit < 0x7F && unit != '"' && unit != '\\' && unit != '?') {
                out << static_cast<char>(unit);
                continue;
            }
            std::array<char, 8> escape {};
            std::snprintf(escape.data(), escape.size(), "\\x%04X", unsigned(unit));
            // The literal ends here, because a hexadecimal escape swallows the digits that follow
            // it.
            out << escape.data() << "\" u\"";
        }
        out << "\";\n";
    }

private:
    std::u16string m_text;
};

void write(
    std::ostream& out, const Emojis& emojis, const TextIndex& byText, const NameIndex& byName)
{
    Pool pool;
    std::ostringstream rows;
    std::map<std::string, std::size_t> codeOffsets;
    for (const Emoji& emoji : emojis) {
        const auto text = toUtf16(emoji.text);
        const auto name = toUtf16(decode(emoji.name));
        const auto code = toUtf16(decode(emoji.shortCode));
        const auto keywords = toUtf16(decode(emoji.keywords));
        const std::size_t offset = pool.add(text + name + code + keywords);
        codeOffsets.emplace(emoji.shortCode, offset + text.size() + name.size());
        rows << "    { " << offset << ", " << keywords.size() << ", " << text.size() << ", "
             << name.size() << ", " << code.size() << ", " << emoji.group << ", "
             << (emoji.toned ? "true" : "false") << " },\n";
    }
    std::ostringstream names;
    for (const auto& [name, index] : byName) {
        const auto known = codeOffsets.find(name);
        const std::size_t offset = known == codeOffsets.end() ? pool.add(toUtf16(decode(name)))
                                                              : known->second;
        names << "    { " << offset << ", " << index << ", " << name.size() << " },\n";
    }
    std::vector<std::pair<std::u16string, std::size_t>> texts;
    for (const auto& [text, index] : byText)
        texts.emplace_back(toUtf16(text), index);
    std::ranges::sort(texts);

    out << "// SPDX-License-Identifier: Apache-2.0\n// Generated by cmake/emojitable.cpp.\n"
        << "#include \"core/text/emojitable.h\"\n\nnamespace hearth::text::detail {\n\n";
    pool.write(out);
    out << "const EmojiRow emojiRows[] = {\n" << rows.str() << "};\n";
    out << "const EmojiNameRow emojiNames[] = {\n" << names.str() << "};\n";
    out << "const std::uint16_t emojiByText[] = {";
    for (std::size_t i = 0; i < texts.size(); ++i)
        out << (i % 20 ? " " : "\n    ") << texts[i].second << ',';
    out << "\n};\nconst std::size_t emojiRowCount = " << emojis.size()
        << ";\nconst std::size_t emojiNameCount = " << byName.size()
        << ";\n\n} // namespace hearth::text::detail\n";
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 5) {
        std::cerr << "usage: hearth_emojitable TEST ANNOTATIONS DERIVED ALIASES OUTPUT\n";
        return 2;
    }
    std::array<std::ifstream, 4> inputs;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i].open(arguments[i]);
        if (!inputs[i]) {
            std::cerr << "cannot read " << arguments[i] << '\n';
            return 1;
        }
    }
    Emojis emojis = readTest(inputs[0]);
    TextIndex byText;
    for (std::size_t i = 0; i < emojis.size(); ++i)
        byText.emplace(stripped(emojis[i].text), i);
    readAnnotations(inputs[1], byText, emojis);
    readAnnotations(inputs[2], byText, emojis);
    NameIndex byName;
    if (emojis.empty() || !readAliases(inputs[3], byText, emojis, byName))
        return 1;
    deriveCodes(emojis, byName);
    deriveTonedCodes(emojis, byText, byName);
    std::ofstream output(arguments[4]);
    write(output, emojis, byText, byName);
    output.close();
    return output ? 0 : 1;
}
