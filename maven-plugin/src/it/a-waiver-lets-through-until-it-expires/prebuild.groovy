// A waiver lives in days, so its dates are counted from today.
def today = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
def waiver = { created, expires -> """\
- id: w-1
  finding: EXAMPLE-2026-0001
  owner: shop-team
  approvers:
    - { name: dana, role: security-champion }
    - { name: lee, role: product-owner }
  reason: The annotation is read by nobody at run time.
  ticket: SHOP-1
  created: $created
  expires: $expires
""" }
new File(basedir, 'waivers.yaml').text = waiver(today, today.plusDays(13))
new File(basedir, 'expired.yaml').text = waiver(today.minusDays(9), today.minusDays(1))
true
