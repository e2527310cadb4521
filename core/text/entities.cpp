// SPDX-License-Identifier: Apache-2.0
#include "core/text/entities.h"

#include <algorithm>
#include <array>

namespace hearth::text {
namespace {

struct NamedCharacter {
    QStringView name;
    char16_t character;
};

// U+00A0 to U+00FF in order.
constexpr std::array<QStringView, 96> latinNames {
    u"nbsp", u"iexcl", u"cent", u"pound", u"curren", u"yen", u"brvbar", u"sect", u"uml", u"copy", u"ordf",
    u"laquo", u"not", u"shy", u"reg", u"macr", u"deg", u"plusmn", u"sup2", u"sup3", u"acute", u"micro", u"para",
    u"middot", u"cedil", u"sup1", u"ordm", u"raquo", u"frac14", u"frac12", u"frac34", u"iquest", u"Agrave",
    u"Aacute", u"Acirc", u"Atilde", u"Auml", u"Aring", u"AElig", u"Ccedil", u"Egrave", u"Eacute", u"Ecirc",
    u"Euml", u"Igrave", u"Iacute", u"Icirc", u"Iuml", u"ETH", u"Ntilde", u"Ograve", u"Oacute", u"Ocirc",
    u"Otilde", u"Ouml", u"times", u"Oslash", u"Ugrave", u"Uacute", u"Ucirc", u"Uuml", u"Yacute", u"THORN",
    u"szlig", u"agrave", u"aacute", u"acirc", u"atilde", u"auml", u"aring", u"aelig", u"ccedil", u"egrave",
    u"eacute", u"ecirc", u"euml", u"igrave", u"iacute", u"icirc", u"iuml", u"eth", u"ntilde", u"ograve",
    u"oacute", u"ocirc", u"otilde", u"ouml", u"divide", u"oslash", u"ugrave", u"uacute", u"ucirc", u"uuml",
    u"yacute", u"thorn", u"yuml",
};
// Sorted by name, upper case first.
constexpr std::array<NamedCharacter, 156> otherNames { {
    { u"Alpha", 0x0391 }, { u"Beta", 0x0392 }, { u"Chi", 0x03A7 }, { u"Dagger", 0x2021 }, { u"Delta", 0x0394 },
    { u"Epsilon", 0x0395 }, { u"Eta", 0x0397 }, { u"Gamma", 0x0393 }, { u"Iota", 0x0399 }, { u"Kappa", 0x039A },
    { u"Lambda", 0x039B }, { u"Mu", 0x039C }, { u"Nu", 0x039D }, { u"OElig", 0x0152 }, { u"Omega", 0x03A9 },
    { u"Omicron", 0x039F }, { u"Phi", 0x03A6 }, { u"Pi", 0x03A0 }, { u"Prime", 0x2033 }, { u"Psi", 0x03A8 },
    { u"Rho", 0x03A1 }, { u"Scaron", 0x0160 }, { u"Sigma", 0x03A3 }, { u"Tau", 0x03A4 }, { u"Theta", 0x0398 },
    { u"Upsilon", 0x03A5 }, { u"Xi", 0x039E }, { u"Yuml", 0x0178 }, { u"Zeta", 0x0396 }, { u"alefsym", 0x2135 },
    { u"alpha", 0x03B1 }, { u"amp", 0x0026 }, { u"and", 0x2227 }, { u"ang", 0x2220 }, { u"asymp", 0x2248 },
    { u"bdquo", 0x201E }, { u"beta", 0x03B2 }, { u"bull", 0x2022 }, { u"cap", 0x2229 }, { u"chi", 0x03C7 },
    { u"circ", 0x02C6 }, { u"clubs", 0x2663 }, { u"cong", 0x2245 }, { u"crarr", 0x21B5 }, { u"cup", 0x222A },
    { u"dArr", 0x21D3 }, { u"dagger", 0x2020 }, { u"darr", 0x2193 }, { u"delta", 0x03B4 }, { u"diams", 0x2666 },
    { u"empty", 0x2205 }, { u"emsp", 0x2003 }, { u"ensp", 0x2002 }, { u"epsilon", 0x03B5 },
    { u"equiv", 0x2261 }, { u"eta", 0x03B7 }, { u"euro", 0x20AC }, { u"exist", 0x2203 }, { u"fnof", 0x0192 },
    { u"forall", 0x2200 }, { u"frasl", 0x2044 }, { u"gamma", 0x03B3 }, { u"ge", 0x2265 }, { u"gt", 0x003E },
    { u"hArr", 0x21D4 }, { u"harr", 0x2194 }, { u"hearts", 0x2665 }, { u"hellip", 0x2026 },
    { u"image", 0x2111 }, { u"infin", 0x221E }, { u"int", 0x222B }, { u"iota", 0x03B9 }, { u"isin", 0x2208 },
    { u"kappa", 0x03BA }, { u"lArr", 0x21D0 }, { u"lambda", 0x03BB }, { u"lang", 0x2329 }, { u"larr", 0x2190 },
    { u"lceil", 0x2308 }, { u"ldquo", 0x201C }, { u"le", 0x2264 }, { u"lfloor", 0x230A }, { u"lowast", 0x2217 },
    { u"loz", 0x25CA }, { u"lrm", 0x200E }, { u"lsaquo", 0x2039 }, { u"lsquo", 0x2018 }, { u"lt", 0x003C },
    { u"mdash", 0x2014 }, { u"minus", 0x2212 }, { u"mu", 0x03BC }, { u"nabla", 0x2207 }, { u"ndash", 0x2013 },
    { u"ne", 0x2260 }, { u"ni", 0x220B }, { u"notin", 0x2209 }, { u"nsub", 0x2284 }, { u"nu", 0x03BD },
    { u"oelig", 0x0153 }, { u"oline", 0x203E }, { u"omega", 0x03C9 }, { u"omicron", 0x03BF },
    { u"oplus", 0x2295 }, { u"or", 0x2228 }, { u"otimes", 0x2297 }, { u"part", 0x2202 }, { u"permil", 0x2030 },
    { u"perp", 0x22A5 }, { u"phi", 0x03C6 }, { u"pi", 0x03C0 }, { u"piv", 0x03D6 }, { u"prime", 0x2032 },
    { u"prod", 0x220F }, { u"prop", 0x221D }, { u"psi", 0x03C8 }, { u"quot", 0x0022 }, { u"rArr", 0x21D2 },
    { u"radic", 0x221A }, { u"rang", 0x232A }, { u"rarr", 0x2192 }, { u"rceil", 0x2309 }, { u"rdquo", 0x201D },
    { u"real", 0x211C }, { u"rfloor", 0x230B }, { u"rho", 0x03C1 }, { u"rlm", 0x200F }, { u"rsaquo", 0x203A },
    { u"rsquo", 0x2019 }, { u"sbquo", 0x201A }, { u"scaron", 0x0161 }, { u"sdot", 0x22C5 },
    { u"sigma", 0x03C3 }, { u"sigmaf", 0x03C2 }, { u"sim", 0x223C }, { u"spades", 0x2660 }, { u"sub", 0x2282 },
    { u"sube", 0x2286 }, { u"sum", 0x2211 }, { u"sup", 0x2283 }, { u"supe", 0x2287 }, { u"tau", 0x03C4 },
    { u"there4", 0x2234 }, { u"theta", 0x03B8 }, { u"thetasym", 0x03D1 }, { u"thinsp", 0x2009 },
    { u"tilde", 0x02DC }, { u"trade", 0x2122 }, { u"uArr", 0x21D1 }, { u"uarr", 0x2191 }, { u"upsih", 0x03D2 },
    { u"upsilon", 0x03C5 }, { u"weierp", 0x2118 }, { u"xi", 0x03BE }, { u"zeta", 0x03B6 }, { u"zwj", 0x200D },
    { u"zwnj", 0x200C },
} };

char32_t numericCharacter(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool ok = false;
    const uint number = isHex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    const bool isCharacter = ok && number != 0 && number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
    return isCharacter ? char32_t(number) : char32_t(QChar::ReplacementCharacter);
}

} // namespace

QString decodeEntity(QStringView entity)
{
    if (entity.size() < 3 || !entity.startsWith(u'&') || !entity.endsWith(u';'))
        return entity.toString();
    const QStringView name = entity.sliced(1, entity.size() - 2);
    if (name.startsWith(u'#')) {
        const char32_t character = numericCharacter(name.sliced(1));
        return QString::fromUcs4(&character, 1);
    }
    if (const auto latin = std::ranges::find(latinNames, name); latin != latinNames.end())
        return QString(QChar(char16_t(0xA0 + (latin - latinNames.begin()))));
    const auto other = std::ranges::lower_bound(otherNames, name, {}, &NamedCharacter::name);
    if (other != otherNames.end() && other->name == name)
        return QString(QChar(other->character));
    return name == u"apos" ? QString(u'\'') : entity.toString();
}

} // namespace hearth::text
