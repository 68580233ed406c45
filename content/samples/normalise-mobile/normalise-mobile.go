// #region
package main

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// #endregion
import "os"

// #region

func normaliseMobile(input, area string) (string, error) {
	// [zh] 全角转半角，只去掉空格、短横和括号；有其他字符或国内前缀 (0) 的拒绝，不猜
	// [en] Full width to half width; drop spaces, dashes and brackets only. Refuse a
	// [en] number with anything else in it, or with a national (0), rather than guess
	half := strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' {
			return c - 0xfee0
		}
		return c
	}, input)
	plain := strings.Map(func(c rune) rune {
		if c == '(' || c == ')' || unicode.In(c, unicode.Zs, unicode.Pd) {
			return -1
		}
		return c
	}, half)
	prefix := regexp.MustCompile(`^(\+|00)` + regexp.QuoteMeta(area))
	mobile := prefix.ReplaceAllString(plain, "")
	// [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
	// [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
	pattern := regexp.MustCompile(`^[0-9]{6,20}$`)
	if area == "86" {
		pattern = regexp.MustCompile(`^1[0-9]{10}$`)
	}
	if strings.Contains(half, "(0)") || !pattern.MatchString(mobile) {
		return "", fmt.Errorf("not a mobile number of area %s", area)
	}
	return mobile, nil
}

// #endregion

func main() {
	for _, asked := range os.Args[1:] {
		input, area, found := strings.Cut(asked, "|")
		if !found {
			area = "86"
		}
		if mobile, err := normaliseMobile(input, area); err != nil {
			fmt.Println(input, "-> refused")
		} else {
			fmt.Printf("%s -> %s, area %s\n", input, mobile, area)
		}
	}
}
